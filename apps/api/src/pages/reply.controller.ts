import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Replies, type OpenInvitation } from '@hamshahr/events';
import { DomainError } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { renderMessagePage, type MessagePageKind } from '@hamshahr/views';
import { Open } from '../http/policy.js';
import type { ActorRequest, Reply } from '../http/request.js';
import { EventCalendar } from './event-calendar.service.js';
import { languageLinks, pageLanguage } from './page-language.js';
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
  ) {}

  @Get(':token')
  @Open()
  async show(
    @Param('token') token: string,
    @Query() query: ReplyQuery,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await this.orMessage(request, reply, query.lang, async () => {
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
    await this.orMessage(request, reply, query.lang, async () => {
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

  @Get(':token/event.ics')
  @Open()
  async file(
    @Param('token') token: string,
    @Query() query: ReplyQuery,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await this.orMessage(request, reply, query.lang, async () => {
      const open = await this.replies.open(token);
      const { venue, joinUrl } = open.revision;
      const where = { location: venue ?? joinUrl, url: joinUrl };
      const text = await this.calendar.write(open, pageLanguage(query.lang, undefined, languageOf(open)), where);
      await reply
        .header('content-type', 'text/calendar; charset=utf-8; method=PUBLISH')
        .header('content-disposition', 'attachment; filename="event.ics"')
        .header('cache-control', 'no-store')
        .send(text);
    });
  }

  /** People get a page that says what to do, not a problem document. */
  private async orMessage(
    request: ActorRequest,
    reply: Reply,
    lang: unknown,
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const language: Language = pageLanguage(lang, request.headers['accept-language']);
      const [status, kind] = messageOf(error);
      const languages = languageLinks(request.url.split('?')[0] ?? '/', {});
      await sendPage(reply, status, renderMessagePage({ language, languages, kind }));
    }
  }
}

/** What the invitee chose, else the invitation's language. */
function languageOf({ invitation }: OpenInvitation): Language {
  return invitation.replyLanguage ?? invitation.language;
}

function messageOf(error: DomainError): [number, MessagePageKind] {
  // Nothing is behind a test's link, but whoever tries it out must not take that for a fault.
  if (error.code === 'reply.test') return [404, 'test_link'];
  if (error.code === 'reply.link_expired') return [410, 'link_expired'];
  if (error.code === 'reply.withdrawn') return [410, 'withdrawn'];
  if (error.kind === 'missing') return [404, 'link_invalid'];
  if (error.kind === 'conflict') return [409, 'link_expired'];
  return [400, 'link_invalid'];
}
