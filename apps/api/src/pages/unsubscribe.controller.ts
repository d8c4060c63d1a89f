import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { nameIn } from '@hamshahr/cities';
import { Unsubscribes, type UnsubscribeLink } from '@hamshahr/mailing';
import { Offices } from '@hamshahr/people';
import { DomainError } from '@hamshahr/platform';
import { renderMessagePage, renderUnsubscribePage, type UnsubscribePage } from '@hamshahr/views';
import { Open } from '../http/policy.js';
import type { ActorRequest, Reply } from '../http/request.js';
import { masked } from './masked-address.js';
import { languageLinks, pageLanguage } from './page-language.js';
import { sendPage } from './public-page.js';
import { ReplyThrottlerGuard } from './reply-throttler.guard.js';

/**
 * The way out of an office's list (RFC 8058): a POST acts at once, without log-in, cookie or redirect, whoever sends it;
 * a GET shows the page, so link scanners change nothing (rule 30).
 */
@ApiExcludeController()
@Controller('u')
export class UnsubscribeController {
  constructor(
    private readonly unsubscribes: Unsubscribes,
    private readonly offices: Offices,
  ) {}

  @Get(':token')
  @Open()
  async show(
    @Param('token') token: string,
    @Query('lang') lang: unknown,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    const link = await this.orMessage(request, reply, lang, () => this.unsubscribes.open(token));
    if (link) await this.page(reply, token, link, lang, link.isUnsubscribed ? 'off' : 'ask');
  }

  @Post(':token')
  @Open()
  @UseGuards(ReplyThrottlerGuard)
  async unsubscribe(
    @Param('token') token: string,
    @Body() body: { lang?: unknown } | null,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    const link = await this.orMessage(request, reply, body?.lang, () => this.unsubscribes.unsubscribe(token));
    if (link) await this.page(reply, token, link, body?.lang, 'off');
  }

  @Post(':token/undo')
  @Open()
  @UseGuards(ReplyThrottlerGuard)
  async undo(
    @Param('token') token: string,
    @Body() body: { lang?: unknown } | null,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    const link = await this.orMessage(request, reply, body?.lang, () => this.unsubscribes.resubscribe(token));
    if (link) await this.page(reply, token, link, body?.lang, 'on');
  }

  private async page(
    reply: Reply,
    token: string,
    link: UnsubscribeLink,
    lang: unknown,
    state: UnsubscribePage['state'],
  ): Promise<void> {
    const language = pageLanguage(lang, undefined, link.language);
    const office = await this.offices.one(link.officeId);
    const action = `/u/${token}`;
    const html = renderUnsubscribePage({
      language,
      languages: languageLinks(action, {}),
      office: nameIn(office.names, language),
      address: masked(link.address),
      state,
      action,
      undoAction: `${action}/undo`,
    });
    await sendPage(reply, 200, html);
  }

  /** A link that opens nothing gets a page that says what to do. */
  private async orMessage<T>(
    request: ActorRequest,
    reply: Reply,
    lang: unknown,
    work: () => Promise<T>,
  ): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const language = pageLanguage(lang, request.headers['accept-language']);
      const languages = languageLinks(request.url.split('?')[0] ?? '/', {});
      const kind = error.code === 'unsubscribe.test' ? 'test_link' : 'link_invalid';
      await sendPage(reply, 404, renderMessagePage({ language, languages, kind }));
      return null;
    }
  }
}
