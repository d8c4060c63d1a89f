import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Cities } from '@hamshahr/cities';
import { OwnExperts, readShown, type OpenedExpert } from '@hamshahr/experts';
import { DomainError, readFileKind, safeFileName } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { CONSENT_VERSION } from '@hamshahr/views';
import { Open } from '../../http/policy.js';
import type { ActorRequest, Reply } from '../../http/request.js';
import { sendFile } from '../../http/send-file.js';
import { fieldErrors } from '../calls/call-page.service.js';
import { seeOther } from '../calls/call-pages.controller.js';
import { languageIn, readForm, readThemeList, type Values } from '../calls/submission-form.js';
import { readUpload } from '../calls/upload.js';
import { orMessagePage } from '../message-pages.js';
import { pageLanguage } from '../page-language.js';
import { sendPage } from '../public-page.js';
import { ReplyThrottlerGuard } from '../reply-throttler.guard.js';
import { ExpertPages } from './expert-page.service.js';

/** An entry of the register by the personal link of its person. GET shows, POST acts (rule 30). */
@ApiExcludeController()
@Controller('p')
export class OwnExpertController {
  constructor(
    private readonly experts: OwnExperts,
    private readonly pages: ExpertPages,
    private readonly cities: Cities,
  ) {}

  @Get(':token')
  @Open()
  async show(
    @Param('token') token: string,
    @Query() { lang, saved, ask }: { lang?: unknown; saved?: unknown; ask?: unknown },
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await orMessagePage(request, reply, lang, async () => {
      const opened = await this.experts.open(token);
      const language = pageLanguage(lang, undefined, opened.expert.language);
      const asked = { token, language, isSaved: saved === '1', asksErasure: ask === 'erase' };
      await sendPage(reply, 200, await this.pages.own(opened, asked));
    });
  }

  /** Everything that is kept, in a form that machines read (GDPR art. 20). */
  @Get(':token/data')
  @Open()
  async data(@Param('token') token: string, @Req() request: ActorRequest, @Res() reply: Reply): Promise<void> {
    await orMessagePage(request, reply, undefined, async () => {
      const parts = await this.experts.export(token);
      await reply
        .header('content-type', 'application/json; charset=utf-8')
        .header('content-disposition', 'attachment; filename="my-data.json"')
        .header('cache-control', 'no-store')
        .send(JSON.stringify(parts, null, 2));
    });
  }

  @Get(':token/cv')
  @Open()
  async cv(@Param('token') token: string, @Req() request: ActorRequest, @Res() reply: Reply): Promise<void> {
    await orMessagePage(request, reply, undefined, async () => {
      await sendFile(reply, await this.experts.cv(token));
    });
  }

  @Post(':token/files')
  @Open()
  @UseGuards(ReplyThrottlerGuard)
  async addCv(
    @Param('token') token: string,
    @Query('lang') lang: unknown,
    @Body() body: unknown,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await orMessagePage(request, reply, lang, async () => {
      const { expert } = await this.experts.open(token);
      const language = pageLanguage(lang, undefined, expert.language);
      try {
        const { file } = await readUpload(body, request.headers['content-type']);
        const { mediaType, extension } = await readFileKind(file.bytes);
        await this.experts.addCv(token, { mediaType, name: safeFileName(file.name, extension), bytes: file.bytes });
      } catch (error) {
        return this.refused(reply, error, { token, language });
      }
      await seeOther(reply, `/p/${token}?lang=${language}&saved=1#cv`);
    });
  }

  @Post(':token/:act')
  @Open()
  @UseGuards(ReplyThrottlerGuard)
  async act(
    @Param('token') token: string,
    @Param('act') act: string,
    @Body() body: unknown,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    const values = readForm(body);
    await orMessagePage(request, reply, values.lang, async () => {
      const opened = await this.experts.open(token);
      const language = pageLanguage(values.lang, undefined, opened.expert.language);
      try {
        await this.work(opened, act, { token, language, values });
      } catch (error) {
        return this.refused(reply, error, { token, language, ...(act === 'save' ? { typed: values } : {}) });
      }
      if (act === 'erase') return sendPage(reply, 200, await this.pages.erased(opened.expert.officeId, language));
      await seeOther(reply, `/p/${token}?lang=${language}&saved=1`);
    });
  }

  private async work({ expert }: OpenedExpert, act: string, { token, language, values }: Sent): Promise<void> {
    const consent = { version: CONSENT_VERSION, language, publishes: values.publishes === 'yes' };
    const acts: Readonly<Record<string, () => Promise<void>>> = {
      confirm: () => this.experts.confirm(token, consent),
      public: () => this.experts.publish(token, readShown((values.shown ?? '').split(',')), consent),
      save: async () => this.experts.save(token, await this.profile(values, expert.language)),
      withdraw: () => this.experts.withdraw(token),
      erase: () => this.experts.erase(token),
      'remove-cv': () => this.experts.removeCv(token),
    };
    if (!Object.hasOwn(acts, act)) throw new DomainError('missing', 'expert.link_invalid');
    await acts[act]!();
  }

  private async profile(values: Values, fallback: Language) {
    const { name = '', city = '', affiliation = '', position = '', themes = '', spoken = '' } = values;
    const cityId = city === '' ? null : (await this.cities.bySlug(city, 'city')).id;
    const { availability = '', bio = '' } = values;
    const [words, codes] = [readThemeList(themes), spoken.split(',')];
    return {
      ...{ name, cityId, organisation: affiliation, position, availability, bio, themes: words, spoken: codes },
      language: languageIn(values, fallback),
    };
  }

  /** Shows the form again with what was typed, or how the entry stands where nothing can be done any more. */
  private async refused(reply: Reply, error: unknown, asked: Omit<Sent, 'values'> & { typed?: Values }): Promise<void> {
    if (!(error instanceof DomainError) || error.kind === 'missing') throw error;
    const opened = await this.experts.open(asked.token);
    const wrong = fieldErrors(error);
    if (wrong.length === 0) return sendPage(reply, 409, await this.pages.own(opened, { ...asked, isTooLate: true }));
    // The form calls the organisation as that of a submission.
    const errors = wrong.map((fault) => (fault.field === 'organisation' ? { ...fault, field: 'affiliation' } : fault));
    const page = await this.pages.own(opened, { ...asked, errors });
    await sendPage(reply, error.kind === 'too_large' ? 413 : 422, page);
  }
}

/** What a form sent, and to whom. */
interface Sent {
  token: string;
  language: Language;
  values: Values;
}
