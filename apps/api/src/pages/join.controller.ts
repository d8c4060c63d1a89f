import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '@hamshahr/platform';
import { Joining } from '@hamshahr/rooms';
import { Open } from '../http/policy.js';
import type { ActorRequest, Reply } from '../http/request.js';
import { orMessagePage } from './message-pages.js';
import { pageLanguage } from './page-language.js';
import { sendPage } from './public-page.js';
import { ReplyThrottlerGuard } from './reply-throttler.guard.js';
import { RoomPages } from './room-page.service.js';

/**
 * The personal way into an event's room: a redirect once the room is open, else a page. Nothing of ours changes when it is
 * opened, and nobody counts as present for it: link scanners follow it as well (rule 30).
 */
@ApiExcludeController()
@Controller('j')
export class JoinController {
  constructor(
    private readonly joining: Joining,
    private readonly pages: RoomPages,
  ) {}

  @Get(':token')
  @Open()
  @UseGuards(ReplyThrottlerGuard)
  async join(
    @Param('token') token: string,
    @Query('lang') lang: unknown,
    @Query('wait') wait: unknown,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await orMessagePage(request, reply, lang, async () => {
      const link = await this.joining.open(token);
      const { invitation, state } = link;
      const language = pageLanguage(lang, undefined, invitation.replyLanguage ?? invitation.language);
      if (state !== 'open') return sendPage(reply, 200, await this.pages.join(token, link, language, state));
      // Whoever changes the language of the page that says "not reachable" reads it on, and is not sent away.
      const address = wait === '1' ? null : await this.addressOf(() => this.joining.enter(link));
      if (address === null) return sendPage(reply, 503, await this.pages.join(token, link, language, 'down'));
      await reply.status(303).header('location', address).header('cache-control', 'no-store').send();
    });
  }

  /** null while the room cannot be reached, whatever the reason. */
  private async addressOf(enter: () => Promise<string>): Promise<string | null> {
    try {
      return await enter();
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'unavailable') return null;
      throw error;
    }
  }
}
