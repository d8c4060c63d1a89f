import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Config } from '@hamshahr/config';
import { CONFIG, DomainError, sha256 } from '@hamshahr/platform';
import { Open } from '../http/policy.js';
import type { ActorRequest, Reply } from '../http/request.js';
import { Metrics } from './metrics.service.js';

/** Figures for the operator's Prometheus, which is no account: it has a token of its own (METRICS_TOKEN). */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  private readonly expected: Buffer | null;

  constructor(
    private readonly metrics: Metrics,
    @Inject(CONFIG) config: Config,
  ) {
    const { metricsToken } = config.security;
    this.expected = metricsToken === null ? null : sha256(`Bearer ${metricsToken}`);
  }

  /** 404 while no token is configured, 401 without the right one. */
  @Get()
  @Open()
  async show(@Req() request: ActorRequest, @Res() reply: Reply): Promise<void> {
    if (!this.expected) throw new DomainError('missing', 'request.no_route');
    const given = sha256(request.headers.authorization ?? '');
    if (!timingSafeEqual(given, this.expected)) throw new DomainError('unauthenticated', 'auth.needed');
    const { type, body } = await this.metrics.text();
    await reply.header('content-type', type).send(body);
  }
}
