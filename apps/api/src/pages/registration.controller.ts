import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ThrottlerGuard } from '@nestjs/throttler';
import { Cities } from '@hamshahr/cities';
import { PublicEvents } from '@hamshahr/events';
import { Registrations, type Registration } from '@hamshahr/participation';
import { DomainError } from '@hamshahr/platform';
import { LANGUAGES, isLanguage, type Language } from '@hamshahr/time';
import { renderMessagePage } from '@hamshahr/views';
import { Open } from '../http/policy.js';
import type { ActorRequest, Reply } from '../http/request.js';
import { languageLinks, pageLanguage } from './page-language.js';
import { sendPage } from './public-page.js';
import { fieldsOf, readRegisterForm, shownAgain } from './registration-form.js';
import { RegistrationPages } from './registration-page.service.js';
import { ReplyThrottlerGuard } from './reply-throttler.guard.js';

const FORMS = LANGUAGES.map((language) => `${language}/e/:slug/register`);

/** Registration by anybody: a form, and a personal page by a mailed link. GET shows, POST acts (rule 30). */
@ApiExcludeController()
@Controller()
export class RegistrationController {
  constructor(
    private readonly pages: RegistrationPages,
    private readonly registrations: Registrations,
    private readonly events: PublicEvents,
    private readonly cities: Cities,
  ) {}

  @Get(FORMS)
  @Open()
  async form(
    @Param('slug') slug: string,
    @Query('sent') sent: unknown,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    const language = languageOf(request);
    await orMessage(request, reply, language, async () => {
      await sendPage(reply, 200, await this.pages.form(slug, language, { isSent: sent === '1' }));
    });
  }

  /** The answer is the same for an address that is known and for one that is not. */
  @Post(FORMS)
  @Open()
  @UseGuards(ThrottlerGuard)
  async register(
    @Param('slug') slug: string,
    @Body() body: Record<string, unknown> | null,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    const language = languageOf(request);
    await orMessage(request, reply, language, async () => {
      const open = await this.registrations.formOf(await this.events.bySlug(slug));
      if (!open) return sendPage(reply, 409, await this.pages.form(slug, language, {}));
      const values = readRegisterForm(body, open.questions, language);
      try {
        const { city, ...input } = values;
        const cityId = city === '' ? null : (await this.cities.bySlug(city, 'city')).id;
        await this.registrations.register(slug, { ...input, cityId });
      } catch (error) {
        const errors = error instanceof DomainError && error.kind === 'invalid' ? fieldsOf(error) : [];
        if (errors.length === 0) throw error;
        const again = { values: shownAgain(values), errors };
        return sendPage(reply, 422, await this.pages.form(slug, language, again));
      }
      await seeOther(reply, `/${language}/e/${slug}/register?sent=1`);
    });
  }

  @Get('reg/:token')
  @Open()
  async show(
    @Param('token') token: string,
    @Query() query: { lang?: unknown; late?: unknown },
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await orMessage(request, reply, query.lang, async () => {
      const registration = await this.registrations.open(token);
      const language = pageLanguage(query.lang, undefined, registration.language);
      await sendPage(reply, 200, await this.pages.state(token, registration, language, query.late === '1'));
    });
  }

  @Post('reg/:token')
  @Open()
  @UseGuards(ReplyThrottlerGuard)
  async act(
    @Param('token') token: string,
    @Body() body: Record<string, unknown> | null,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await orMessage(request, reply, body?.lang, async () => {
      const registration = await this.registrations.open(token);
      const language = pageLanguage(body?.lang, undefined, registration.language);
      const isLate = !(await this.step(token, body?.step));
      await seeOther(reply, `/reg/${token}?lang=${language}${isLate ? '&late=1' : ''}`);
    });
  }

  /** @returns false when it is not possible any more */
  private async step(token: string, step: unknown): Promise<boolean> {
    const steps: Record<string, () => Promise<Registration>> = {
      confirm: () => this.registrations.confirm(token),
      accept: () => this.registrations.accept(token),
      cancel: () => this.registrations.cancel(token),
    };
    const work = typeof step === 'string' && Object.hasOwn(steps, step) ? steps[step] : undefined;
    if (!work) return true;
    try {
      await work();
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'conflict') return false;
      throw error;
    }
  }
}

async function seeOther(reply: Reply, location: string): Promise<void> {
  await reply.status(303).header('location', location).header('cache-control', 'no-store').send();
}

/** People get a page that says what to do, not a problem document. */
async function orMessage(request: ActorRequest, reply: Reply, lang: unknown, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const language = pageLanguage(lang, request.headers['accept-language']);
    const languages = languageLinks(request.url.split('?')[0] ?? '/', {});
    const isLink = error.code === 'registration.link_invalid';
    const kind = isLink ? 'link_invalid' : error.kind === 'missing' ? 'not_found' : 'link_expired';
    await sendPage(reply, error.kind === 'missing' ? 404 : 409, renderMessagePage({ language, languages, kind }));
  }
}

/** The language in which the address begins. */
function languageOf(request: ActorRequest): Language {
  const asked = request.url.slice(1, 3);
  return isLanguage(asked) ? asked : 'en';
}
