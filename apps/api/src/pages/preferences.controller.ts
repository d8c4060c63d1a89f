import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { InviteePreferences } from '@hamshahr/events';
import type { PreferencesPage } from '@hamshahr/views';
import { Open } from '../http/policy.js';
import type { ActorRequest, Reply } from '../http/request.js';
import { orMessagePage } from './message-pages.js';
import { pageLanguage } from './page-language.js';
import { PreferencesPages, type PreferencesForm } from './preferences-page.service.js';
import { sendPage } from './public-page.js';
import { ReplyThrottlerGuard } from './reply-throttler.guard.js';

const STEPS: readonly NonNullable<PreferencesPage['done']>[] = ['ways', 'mail-off', 'mail-on'];

/** The invitee's own page about how they are written to: GET shows, POST acts (rule 30). */
@ApiExcludeController()
@Controller('r/:token/prefs')
export class PreferencesController {
  constructor(
    private readonly preferences: InviteePreferences,
    private readonly pages: PreferencesPages,
  ) {}

  @Get()
  @Open()
  async show(
    @Param('token') token: string,
    @Query() query: { lang?: unknown; done?: unknown },
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await orMessagePage(request, reply, query.lang, async () => {
      const settings = await this.preferences.open(token);
      const language = pageLanguage(query.lang, undefined, settings.contact.language);
      const done = STEPS.find((step) => step === query.done) ?? null;
      await sendPage(reply, 200, await this.pages.render(token, settings, language, { done, errors: [] }));
    });
  }

  @Post()
  @Open()
  @UseGuards(ReplyThrottlerGuard)
  async act(
    @Param('token') token: string,
    @Body() body: (PreferencesForm & { lang?: unknown }) | null,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await orMessagePage(request, reply, body?.lang, async () => {
      const settings = await this.preferences.open(token);
      const language = pageLanguage(body?.lang, undefined, settings.contact.language);
      const outcome = await this.pages.act(token, body ?? {}, settings);
      if (outcome.done === null) {
        return sendPage(reply, 422, await this.pages.render(token, settings, language, outcome));
      }
      const search = new URLSearchParams({ lang: language, done: outcome.done });
      await reply
        .status(303)
        .header('location', `/r/${token}/prefs?${search.toString()}`)
        .header('cache-control', 'no-store')
        .send();
    });
  }
}
