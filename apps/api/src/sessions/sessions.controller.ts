import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { ThrottlerGuard } from '@nestjs/throttler';
import { DomainError } from '@hamshahr/platform';
import { OwnAccount, Sessions, type Actor, type ApiToken } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { AnyAccount, Open } from '../http/policy.js';
import type { ActorRequest, Reply } from '../http/request.js';
import { clearSessionCookie, sessionSecret, setSessionCookie } from '../http/session-cookie.js';
import {
  ActorView,
  ApiTokensView,
  LogIn,
  NewApiToken,
  NewApiTokenView,
  OwnPassword,
  PreferencesDto,
  toActorView,
  toApiTokenView,
} from './session.dto.js';

/** Log-in of people and tokens of programs. */
@ApiTags('Sessions')
@Controller('api/v1')
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly own: OwnAccount,
  ) {}

  /** Logs in; the session's cookie comes with the answer. */
  @Post('session')
  @Open()
  @UseGuards(ThrottlerGuard)
  @ApiCreatedResponse({ type: ActorView })
  async logIn(@Body() body: LogIn, @Res({ passthrough: true }) reply: Reply): Promise<ActorView> {
    const { secret, expiresAt } = await this.sessions.logIn(body.email, body.password);
    const actor = await this.sessions.actorOfSession(secret);
    if (!actor) throw new DomainError('unauthenticated', 'session.wrong_credentials');
    setSessionCookie(reply, secret, expiresAt);
    return toActorView(actor);
  }

  /** Who am I? */
  @Get('session')
  @AnyAccount()
  @Answers(ActorView, toActorView)
  me(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  /** Language and calendar of one's own console. */
  @Put('session/preferences')
  @AnyAccount()
  @Answers(ActorView, toActorView)
  async prefer(@CurrentActor() actor: Actor, @Body() body: PreferencesDto): Promise<Actor> {
    return this.own.prefer(actor, { language: body.language ?? undefined, calendar: body.calendar });
  }

  /** Changes one's own password; every other log-in of the account ends. */
  @Put('session/password')
  @AnyAccount()
  @UseGuards(ThrottlerGuard)
  @HttpCode(204)
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body() body: OwnPassword,
    @Req() request: ActorRequest,
  ): Promise<void> {
    await this.own.changePassword(actor, body.current, body.password, sessionSecret(request));
  }

  @Delete('session')
  @AnyAccount()
  @HttpCode(204)
  async logOut(@Req() request: ActorRequest, @Res({ passthrough: true }) reply: Reply): Promise<void> {
    const secret = sessionSecret(request);
    if (secret) await this.sessions.logOut(secret);
    clearSessionCookie(reply);
  }

  @Get('api-tokens')
  @AnyAccount()
  @Answers(ApiTokensView, (items: ApiToken[]) => ({ items: items.map(toApiTokenView) }))
  async tokens(@CurrentActor() actor: Actor): Promise<ApiToken[]> {
    return this.sessions.tokens(actor);
  }

  @Post('api-tokens')
  @AnyAccount()
  @Answers(
    NewApiTokenView,
    ({ token, secret }: { token: ApiToken; secret: string }) => ({ ...toApiTokenView(token), token: secret }),
    201,
  )
  async addToken(
    @CurrentActor() actor: Actor,
    @Body() body: NewApiToken,
  ): Promise<{ token: ApiToken; secret: string }> {
    return this.sessions.addToken(actor, body.name);
  }

  @Delete('api-tokens/:id')
  @AnyAccount()
  @HttpCode(204)
  async revokeToken(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.sessions.revokeToken(actor, id);
  }
}
