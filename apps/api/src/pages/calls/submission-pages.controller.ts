import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Confirmations, Submissions, questionsOf, type OpenedSubmission, SubmissionPeople } from '@hamshahr/calls';
import { Cities } from '@hamshahr/cities';
import { DomainError } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { CONSENT_VERSION } from '@hamshahr/views';
import { Open } from '../../http/policy.js';
import type { ActorRequest, Reply } from '../../http/request.js';
import { orMessagePage } from '../message-pages.js';
import { pageLanguage } from '../page-language.js';
import { sendPage } from '../public-page.js';
import { ReplyThrottlerGuard } from '../reply-throttler.guard.js';
import { fieldErrors } from './call-page.service.js';
import { seeOther } from './call-pages.controller.js';
import { languageIn, readAnswers, readForm, readThemeList, type Values } from './submission-form.js';
import { SubmissionPages } from './submission-page.service.js';

const STEPS = ['you', 'expertise', 'proposal'] as const;
type Step = (typeof STEPS)[number];
const isStep = (step: string): step is Step => STEPS.some((each) => each === step);
/** Says on the page that it was done, where that is not seen otherwise. */
const DONE: Readonly<Record<string, string>> = { prove: '?proven=1', consent: '?ended=1' };
const NEXT = { you: 'expertise', expertise: 'proposal', proposal: 'check' } as const;

interface PageQuery {
  lang?: unknown;
  saved?: unknown;
  late?: unknown;
  ask?: unknown;
  proven?: unknown;
  ended?: unknown;
}

/** A submission by the personal link of one of its people. GET shows, POST acts (rule 30). */
@ApiExcludeController()
@Controller('x')
export class SubmissionPagesController {
  constructor(
    private readonly submissions: Submissions,
    private readonly people: SubmissionPeople,
    private readonly confirmations: Confirmations,
    private readonly pages: SubmissionPages,
    private readonly cities: Cities,
  ) {}

  @Get(':token')
  @Open()
  async show(
    @Param('token') token: string,
    @Query() query: PageQuery,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await orMessagePage(request, reply, query.lang, async () => {
      const opened = await this.submissions.open(token);
      const language = pageLanguage(query.lang, undefined, opened.person.language);
      const asked = {
        ...{ token, language, isSaved: query.saved === '1', isTooLate: query.late === '1', asks: query.ask },
        isProven: query.proven === '1',
        isConsentEnded: query.ended === '1',
      };
      await sendPage(reply, 200, await this.pages.status(opened, asked));
    });
  }

  /** A step of its author; whoever can change nothing is shown how it stands. */
  @Get(':token/:step')
  @Open()
  async step(
    @Param('token') token: string,
    @Param('step') step: string,
    @Query() query: PageQuery,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await orMessagePage(request, reply, query.lang, async () => {
      const opened = await this.submissions.open(token);
      const language = pageLanguage(query.lang, undefined, opened.person.language);
      const mayWrite = opened.person.role === 'author' && opened.mayEdit;
      if (!mayWrite || (step !== 'check' && !isStep(step))) return seeOther(reply, `/x/${token}?lang=${language}`);
      const asked = { token, language, isSaved: query.saved === '1' };
      const page = isStep(step) ? this.pages.step(opened, step, asked) : this.pages.check(opened, asked);
      await sendPage(reply, 200, await page);
    });
  }

  @Post(':token/:step')
  @Open()
  @UseGuards(ReplyThrottlerGuard)
  async act(
    @Param('token') token: string,
    @Param('step') step: string,
    @Body() body: unknown,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    const values = readForm(body);
    await orMessagePage(request, reply, values.lang, async () => {
      const opened = await this.submissions.open(token);
      const language = pageLanguage(values.lang, undefined, opened.person.language);
      try {
        const path = await this.work(opened, step, { token, language, values });
        // Whoever pressed a button behind the mailed link has the address; a mere visit says nothing.
        if (step !== 'not-me') await this.people.prove(token);
        await seeOther(reply, `/x/${token}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
      } catch (error) {
        await this.refused(reply, error, { token, step, language, values });
      }
    });
  }

  @Post(':token/co-authors/:id/remove')
  @Open()
  @UseGuards(ReplyThrottlerGuard)
  async removeCoAuthor(
    @Param('token') token: string,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    const values = readForm(body);
    await orMessagePage(request, reply, values.lang, async () => {
      const { person } = await this.submissions.open(token);
      const language = pageLanguage(values.lang, undefined, person.language);
      try {
        await this.people.remove(token, /^\d{1,19}$/.test(id) ? id : '0');
      } catch (error) {
        // Removed twice is removed.
        if (!(error instanceof DomainError)) throw error;
      }
      await seeOther(reply, `/x/${token}/check?lang=${language}#co-authors`);
    });
  }

  /** @returns where it goes on */
  private async work(opened: OpenedSubmission, step: string, asked: Sent): Promise<string> {
    const { token, values } = asked;
    if (isStep(step)) {
      await this.save(opened, step, asked);
      const isChange = opened.submission.status === 'submitted' && NEXT[step] === 'check';
      return values.go === 'later' ? '?saved=1' : `/${NEXT[step]}${isChange ? '?saved=1' : ''}`;
    }
    if (step === 'confirm' && opened.person.role === 'co_author') return this.agree(opened, asked);
    const acts: Readonly<Record<string, () => Promise<unknown>>> = {
      submit: () => this.submissions.submit(token, consentIn(values, asked.language)),
      withdraw: () => this.submissions.withdraw(token),
      consent: () => this.people.withdrawConsent(token),
      confirm: () => this.confirmations.confirm(token),
      prove: () => this.people.prove(token),
      'not-me': () => this.people.disown(token),
      refuse: () => (opened.person.role === 'co_author' ? this.people.refuse(token) : this.confirmations.refuse(token)),
    };
    if (step === 'co-authors') {
      const { coAuthorName: name = '', coAuthorAddress: address = '' } = values;
      await this.people.add(token, { name, address, language: opened.author.language });
      return '/check';
    }
    if (!Object.hasOwn(acts, step)) throw new DomainError('missing', 'submission.link_invalid');
    await acts[step]!();
    return DONE[step] ?? '';
  }

  private async save({ version }: OpenedSubmission, step: Step, { token, language, values }: Sent): Promise<void> {
    if (step === 'you') return void (await this.submissions.saveYou(token, await this.you(values, language)));
    const answers = readAnswers(questionsOf(version.content, step), values);
    if (step === 'expertise') {
      const { bio = '', themes = '', spoken = '' } = values;
      const input = { bio, themes: readThemeList(themes), spoken: spoken.split(','), answers };
      return void (await this.submissions.saveExpertise(token, input));
    }
    const { title = '', abstract = '', trackKey = '' } = values;
    const written = languageIn(values, language);
    const input = { title, abstract, language: written, trackKey: trackKey === '' ? null : trackKey, answers };
    await this.submissions.saveProposal(token, input);
  }

  private async agree(_opened: OpenedSubmission, { token, language, values }: Sent): Promise<string> {
    const consent = consentIn(values, language);
    await this.people.confirm(token, await this.you(values, language), (values.bio ?? '').trim(), consent);
    return '';
  }

  private async you(values: Values, language: Language) {
    const { name = '', city = '', affiliation = '', position = '' } = values;
    const cityId = city === '' ? null : (await this.cities.bySlug(city, 'city')).id;
    return { name, cityId, affiliation, position, language: languageIn(values, language) };
  }

  /** Shows the form again with what was typed, or how it stands now where nothing can be done any more. */
  private async refused(reply: Reply, error: unknown, { token, step, language, values }: Refused): Promise<void> {
    if (!(error instanceof DomainError) || error.code === 'submission.link_invalid') throw error;
    const opened = await this.submissions.open(token);
    const wrong = fieldErrors(error);
    const isCoAuthor = opened.person.role === 'co_author';
    if (wrong.length === 0 || (!isCoAuthor && !opened.mayEdit)) {
      return sendPage(reply, 409, await this.pages.status(opened, { token, language, isTooLate: true }));
    }
    const isIncomplete = error.code === 'submission.incomplete' && step === 'submit';
    const asked = { token, language, typed: values, errors: isIncomplete ? [] : wrong };
    const page = isCoAuthor
      ? this.pages.status(opened, asked)
      : isStep(step)
        ? this.pages.step(opened, step, asked)
        : this.pages.check(opened, asked);
    await sendPage(reply, 422, await page);
  }
}

/** What a form sent, and to whom. */
interface Sent {
  token: string;
  language: Language;
  values: Values;
}
type Refused = Sent & { step: string };

function consentIn(values: Values, language: Language) {
  const registers = values.consent === 'registers';
  return { version: CONSENT_VERSION, language, registers, publishes: registers && values.publishes === 'yes' };
}
