import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Replies, type OpenInvitation } from '@hamshahr/events';
import { DomainError } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { Open } from '../http/policy.js';
import { sendFile } from '../http/send-file.js';
import type { ActorRequest, Reply } from '../http/request.js';
import { EventCalendar } from './event-calendar.service.js';
import { EventOffers } from './event-offers.service.js';
import { orMessagePage } from './message-pages.js';
import { pageLanguage } from './page-language.js';
import { sendPage } from './public-page.js';
import { readReplyForm } from './reply-form.js';
import { ReplyThrottlerGuard } from './reply-throttler.guard.js';
import { ReplyPages, type ReplyQuery } from './reply-page.service.js';

/** The personal reply page: GET shows, POST acts, and link scanners may GET as often as they like (rule 30). */
@ApiExcludeController()
@Controller('r')
export class ReplyController {
  constructor(
    private readonly replies: Replies,
    private readonly pages: ReplyPages,
    private readonly calendar: EventCalendar,
    private readonly offers: EventOffers,
  ) {}

  @Get(':token')
  @Open()
  async show(
    @Param('token') token: string,
    @Query() query: ReplyQuery,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await orMessagePage(request, reply, query.lang, async () => {
      const open = await this.replies.open(token);
      const language = pageLanguage(query.lang, undefined, languageOf(open));
      await sendPage(reply, 200, await this.pages.render(token, open, language, query));
    });
  }

  @Post(':token')
  @Open()
  @UseGuards(ReplyThrottlerGuard)
  async answer(
    @Param('token') token: string,
    @Body() body: Record<string, unknown> | null,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    const query: ReplyQuery = { lang: body?.lang, city: body?.city };
    await orMessagePage(request, reply, query.lang, async () => {
      const open = await this.replies.open(token);
      const language = pageLanguage(query.lang, undefined, languageOf(open));
      const form = readReplyForm(body);
      if (body?.show === 'city') {
        return sendPage(reply, 200, await this.pages.render(token, open, language, query, { ...form, errors: [] }));
      }
      const { answer, revision } = form;
      if (revision !== null && (await this.replies.isOutdated(open, revision))) {
        form.errors.push({ field: 'answer', message: 'event_changed' });
      }
      if (form.errors.length > 0 || answer === null) {
        return sendPage(reply, 422, await this.pages.render(token, open, language, query, form));
      }
      if (open.state === 'open' && !(await this.isTaken(token, { ...form, answer }))) {
        form.errors.push({ field: 'answer', message: 'event_full' });
        return sendPage(reply, 409, await this.pages.render(token, open, language, query, form));
      }
      const search = new URLSearchParams({ lang: language, ...(open.state === 'open' ? { saved: '1' } : {}) });
      await reply
        .status(303)
        .header('location', `/r/${token}?${search.toString()}`)
        .header('cache-control', 'no-store')
        .send();
    });
  }

  /** @returns false when no place is left for it */
  private async isTaken(token: string, form: Parameters<ReplyPages['answer']>[1]): Promise<boolean> {
    try {
      await this.pages.answer(token, form);
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'reply.full') return false;
      throw error;
    }
  }

  /** A file for those who take part; a link that is not theirs finds nothing. */
  @Get(':token/materials/:id')
  @Open()
  async material(
    @Param('token') token: string,
    @Param('id') id: string,
    @Query() query: ReplyQuery,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await orMessagePage(request, reply, query.lang, async () => {
      const { event } = await this.replies.open(token);
      await sendFile(reply, await this.offers.file(event.id, id, true));
    });
  }

  @Get(':token/event.ics')
  @Open()
  async file(
    @Param('token') token: string,
    @Query() query: ReplyQuery,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await orMessagePage(request, reply, query.lang, async () => {
      const open = await this.replies.open(token);
      const url = this.replies.joinUrl(open);
      const where = { location: open.revision.venue ?? url, url };
      const text = await this.calendar.write(open, pageLanguage(query.lang, undefined, languageOf(open)), where);
      await reply
        .header('content-type', 'text/calendar; charset=utf-8; method=PUBLISH')
        .header('content-disposition', 'attachment; filename="event.ics"')
        .header('cache-control', 'no-store')
        .send(text);
    });
  }
}

/** What the invitee chose, else the invitation's language. */
function languageOf({ invitation }: OpenInvitation): Language {
  return invitation.replyLanguage ?? invitation.language;
}
