import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { City, nameIn } from '@hamshahr/cities';
import type { Config } from '@hamshahr/config';
import { SLOTS, type FrozenParts, type Mailing, type VariantKey } from '@hamshahr/mailing';
import { Account, Office, OfficeWordings, nameFor, type Wordings } from '@hamshahr/people';
import { CONFIG } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { renderCallMail, type CallMail, type CallMailCause } from '@hamshahr/views';
import { callText } from '../call/call-rows.js';
import { Call, CallVersion } from '../call/call.entity.js';
import { Submission, SubmissionPerson } from '../submission/submission.entity.js';
import { clockOf } from './clock-of.js';

/** What a notice of the kind `submission_news` tells. */
export type SubmissionNews = Extract<CallMailCause, 'withdrawn' | 'confirmed' | 'refused'>;

/** Everything that the variants of a mailing share. */
interface Shared {
  mailing: Mailing;
  cause: CallMailCause;
  call: Call;
  version: CallVersion;
  submissions: Map<string, Submission>;
  authors: Map<string, SubmissionPerson>;
  office: Office;
  account: Account;
  cities: City[];
  wordings: Wordings;
}

/** Renders the mails about submissions, once per language, city and submission. */
@Injectable()
export class CallMailRendering {
  constructor(
    private readonly wordings: OfficeWordings,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * `baseId` of a variant is the id of the submission that its mail is about.
   * @param news what a mailing of the kind `submission_news` tells
   */
  async render(
    tx: EntityManager,
    mailing: Mailing,
    variants: VariantKey[],
    news: SubmissionNews = 'withdrawn',
  ): Promise<FrozenParts[]> {
    const ids = [...new Set(variants.flatMap(({ baseId }) => (baseId === null ? [] : [baseId])))];
    const submissions = await tx.findBy(Submission, { id: In(ids) });
    const authors = await tx.findBy(SubmissionPerson, { submissionId: In(ids), role: 'author' });
    const version = await tx.findOneByOrFail(CallVersion, { id: mailing.contentId });
    const call = await tx.findOneByOrFail(Call, { id: version.callId });
    const shared: Shared = {
      ...{ mailing, call, version },
      cause: mailing.kind === 'submission_news' ? news : (mailing.kind as CallMailCause),
      submissions: new Map(submissions.map((submission) => [submission.id, submission])),
      authors: new Map(authors.map((author) => [author.submissionId, author])),
      office: await tx.findOneByOrFail(Office, { id: mailing.officeId }),
      account: await tx.findOneByOrFail(Account, { id: call.createdBy }),
      cities: await tx.find(City),
      wordings: await this.wordings.of(mailing.officeId, tx),
    };
    return variants.map((variant) => this.variant(shared, variant));
  }

  private variant(shared: Shared, variant: VariantKey): FrozenParts {
    const mail = this.mail(shared, variant);
    const { domain } = this.config.mail;
    return {
      ...renderCallMail(mail),
      calendar: null,
      first: null,
      textLanguage: mail.call.language,
      from: { name: mail.office, address: `${shared.office.slug}@${domain}` },
      replyTo: mail.contact,
      domain,
    };
  }

  private mail(shared: Shared, { language, cityId, baseId }: VariantKey): CallMail {
    const { cause, version, office, account, cities, wordings, mailing } = shared;
    const submission = shared.submissions.get(baseId ?? '');
    if (!submission) throw new Error('A mail about a submission needs that submission');
    const { title, language: callLanguage } = callText(version.content, language);
    return {
      ...{ language, cause },
      office: nameIn(office.names, language),
      contact: { name: nameFor(account, language), address: account.email },
      wording: wordings.byLanguage.get(language) ?? null,
      recipientName: SLOTS.name,
      call: { title, language: callLanguage },
      proposal: { title: submission.title, language: submission.language },
      author: shared.authors.get(submission.id)?.name ?? '',
      // A receipt goes to the author alone; the letters of decisions go to co-authors too, and the page asks there.
      asksProof: cause === 'submission_receipt' && shared.authors.get(submission.id)?.provenAt === null,
      until: cause === 'acceptance' ? submission.confirmBy : version.closesAt,
      clock: clockOf(cities, cityId, version.content.closes.zone, language),
      remark: remarkFor(mailing.remarks, language),
      url: `${this.config.http.baseUrl}/${cause === 'expert_page' ? 'p' : 'x'}/${SLOTS.token}`,
    };
  }
}

/** What the office adds: in the reader's language, else in English, else in the one it wrote. */
function remarkFor(remarks: Mailing['remarks'], language: Language): CallMail['remark'] {
  const written = Object.keys(remarks ?? {}) as Language[];
  const chosen = [language, 'en' as const, ...written].find((each) => remarks?.[each]);
  return chosen === undefined ? null : { text: remarks![chosen]!, language: chosen };
}
