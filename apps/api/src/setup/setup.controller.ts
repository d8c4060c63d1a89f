import { Body, Controller, Get, Inject, Post, Res, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { Config } from '@hamshahr/config';
import { Sessions, Setups } from '@hamshahr/people';
import { CONFIG, DomainError } from '@hamshahr/platform';
import { Open } from '../http/policy.js';
import type { Reply } from '../http/request.js';
import { setSessionCookie } from '../http/session-cookie.js';
import { ActorView, toActorView } from '../sessions/session.dto.js';
import { SetupDto, SetupView, toFirstHouse } from './setup.dto.js';

/** The first run: whoever can read the server's log makes the first office and account. */
@ApiTags('Set-up')
@Controller('api/v1/setup')
export class SetupController {
  constructor(
    private readonly setups: Setups,
    private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What somebody who is not logged in finds: a house without accounts, or one that can be tried. */
  @Get()
  @Open()
  @ApiOkResponse({ type: SetupView })
  async show(): Promise<SetupView> {
    const { sampleLogIns, inboxUrl } = this.config.process;
    return { needed: await this.setups.isNeeded(), sampleLogIns: [...sampleLogIns], inboxUrl };
  }

  /** Makes city, office and the first account at once, and logs it in; the session's cookie comes with the answer. */
  @Post()
  @Open()
  @UseGuards(ThrottlerGuard)
  @ApiCreatedResponse({ type: ActorView })
  async setUp(@Body() body: SetupDto, @Res({ passthrough: true }) reply: Reply): Promise<ActorView> {
    const { email } = await this.setups.setUp(body.code, toFirstHouse(body));
    const { secret, expiresAt } = await this.sessions.logIn(email, body.account.password);
    const actor = await this.sessions.actorOfSession(secret);
    if (!actor) throw new DomainError('unauthenticated', 'session.wrong_credentials');
    setSessionCookie(reply, secret, expiresAt);
    return toActorView(actor);
  }
}
