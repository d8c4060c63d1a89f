import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ThrottlerGuard } from '@nestjs/throttler';
import { Submissions } from '@hamshahr/calls';
import { Cities } from '@hamshahr/cities';
import { DomainError } from '@hamshahr/platform';
import { LANGUAGES, isLanguage, type Language } from '@hamshahr/time';
import { renderMessagePage, type SubmissionError } from '@hamshahr/views';
import { Open } from '../../http/policy.js';
import type { ActorRequest, Reply } from '../../http/request.js';
import { languageLinks } from '../page-language.js';
import { sendPage, sendPublicPage } from '../public-page.js';
import { CallPages, fieldErrors } from './call-page.service.js';
import { languageIn, readForm, type Values } from './submission-form.js';

const at = (path: string) => LANGUAGES.map((language) => `${language}/calls${path}`);

/** Calls for everybody, and the form by which a submission begins. GET shows, POST acts (rule 30). */
@ApiExcludeController()
@Controller()
export class CallPagesController {
  constructor(
    private readonly pages: CallPages,
    private readonly submissions: Submissions,
    private readonly cities: Cities,
  ) {}

  @Get(at(''))
  @Open()
  async list(@Req() request: ActorRequest, @Res() reply: Reply): Promise<void> {
    await sendPublicPage(request, reply, await this.pages.list(languageOf(request)));
  }

  @Get(at('/:slug'))
  @Open()
  async call(
    @Param('slug') slug: string,
    @Query('city') city: unknown,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await orMissing(request, reply, 'calls', async (language) => {
      await sendPublicPage(request, reply, await this.pages.one(slug, language, city));
    });
  }

  @Get(at('/:slug/submit'))
  @Open()
  async form(
    @Param('slug') slug: string,
    @Query('code') code: unknown,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await orMissing(request, reply, 'calls', async (language) => {
      const values: Values = typeof code === 'string' ? { code: code.slice(0, 20) } : {};
      await sendPage(reply, 200, await this.pages.form(slug, language, values));
    });
  }

  @Post(at('/:slug/submit'))
  @Open()
  @UseGuards(ThrottlerGuard)
  async begin(
    @Param('slug') slug: string,
    @Body() body: unknown,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await orMissing(request, reply, 'calls', async (language) => {
      const values = readForm(body);
      try {
        const token = await this.submissions.begin(
          slug,
          await this.you(values, language),
          values.code ?? null,
          values.form ?? null,
        );
        const next = values.go === 'later' ? '?saved=1&' : '/expertise?';
        await seeOther(reply, `/x/${token}${next}lang=${language}`);
      } catch (error) {
        const isOver = error instanceof DomainError && error.code === 'submission.over';
        const wrong = isOver ? [OVER] : fieldErrors(error);
        if (wrong.length === 0) throw error;
        await sendPage(reply, isOver ? 409 : 422, await this.pages.form(slug, language, values, wrong));
      }
    });
  }

  private async you(values: Values, language: Language) {
    const { name = '', address = '', city = '', affiliation = '', position = '' } = values;
    const cityId = city === '' ? null : (await this.cities.bySlug(city, 'city')).id;
    return { name, address, cityId, affiliation, position, language: languageIn(values, language) };
  }
}

/** After the deadline only a code opens the form. */
const OVER: SubmissionError = { field: 'code', code: 'call.code_needed' };

export async function seeOther(reply: Reply, location: string): Promise<void> {
  await reply.status(303).header('location', location).header('cache-control', 'no-store').send();
}

/** @param home where the way leads on, `calls` */
export async function orMissing(
  request: ActorRequest,
  reply: Reply,
  home: string,
  work: (language: Language) => Promise<void>,
): Promise<void> {
  const language = languageOf(request);
  try {
    await work(language);
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'missing') throw error;
    const languages = languageLinks(request.url.split('?')[0] ?? '/', {});
    await sendPage(
      reply,
      404,
      renderMessagePage({ language, languages, kind: 'not_found', home: `/${language}/${home}` }),
    );
  }
}

/** The language in which the address begins. */
export function languageOf(request: ActorRequest): Language {
  const asked = request.url.slice(1, 3);
  return isLanguage(asked) ? asked : 'en';
}
