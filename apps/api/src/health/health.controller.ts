import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { HealthCheckService, TypeOrmHealthIndicator, type HealthCheckResult } from '@nestjs/terminus';
import { Open } from '../http/policy.js';
import type { Reply } from '../http/request.js';
import { LiveView } from './health.dto.js';

/** For the supervisor and the load balancer. The API needs only the database; Redis is the worker's matter. */
@ApiTags('Health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: TypeOrmHealthIndicator,
  ) {}

  /** The process answers. */
  @Get('live')
  @Open()
  @ApiOkResponse({ type: LiveView })
  live(): LiveView {
    return { status: 'ok' };
  }

  /** The process can do its work: the database answers. 503 otherwise. */
  @Get('ready')
  @Open()
  async ready(@Res({ passthrough: true }) reply: Reply): Promise<HealthCheckResult> {
    void reply.header('cache-control', 'no-store');
    return this.health.check([() => this.database.pingCheck('database', { timeout: 2000 })]);
  }
}
