import type { Language } from '@hamshahr/time';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { MessageKey } from '../catalog.js';
import { cleanLine } from '../clean-text.js';
import { consentText } from '../consent/consent-text.js';
import { Isolated } from '../phrases.js';
import { type Translator, translator } from '../translator.js';
import { Act } from './act-form.js';
import { FormErrors, FormFields, type FormField } from './form-fields.js';
import { momentAt } from './moment.js';
import { Proof, type ProofFacts } from './proof-notice.js';
import { personFields } from './step-page.js';
import type { Option, SubmissionPage } from './submission-facts.js';
import { SubmissionFrame } from './submission-frame.js';

const STANDINGS = {
  draft: ['subDraft', 'subDraftBody', 'closed', 0],
  draft_over: ['subDraftOver', 'subDraftOverBody', 'closed', 0],
  received: ['subReceived', 'subReceivedBody', 'saved', 1],
  review: ['subReview', 'subReviewBody', 'saved', 1],
  accepted: ['subAccepted', 'subAcceptedBody', 'saved', 3],
  confirmed: ['subConfirmed', 'subConfirmedBody', 'saved', 4],
  reserve: ['subReserve', 'subReserveBody', 'closed', 3],
  declined: ['subDeclined', 'subDeclinedBody', 'closed', 3],
  refused: ['subRefused', 'subRefusedBody', 'closed', 3],
  lapsed: ['subLapsed', 'subLapsedBody', 'closed', 3],
  withdrawn: ['subWithdrawn', 'subWithdrawnBody', 'closed', 0],
} as const satisfies Record<string, readonly [heading: MessageKey, body: MessageKey, look: string, done: number]>;

/** How a submission stands, as its people may know it. */
export type SubmissionStanding = keyof typeof STANDINGS;

/** One submission as its author, or somebody named as co-author, opens it. */
export interface StatusPage extends SubmissionPage, ProofFacts {
  standing: SubmissionStanding;
  isLate: boolean;
  /** It was saved a moment ago. */
  isSaved: boolean;
  /** Their consent was withdrawn a moment ago. */
  isConsentEnded: boolean;
  proposal: { title: string; abstract: string; language: Language };
  mayEdit: boolean;
  mayWithdraw: boolean;
  /** Whether the second step of a withdrawal is asked for. */
  asksWithdrawal: boolean;
  /** Whether the reader's consent to the register of experts stands. */
  hasConsented: boolean;
  /** Their own entry of that register; null where they have none, or this link does not prove that it is theirs. */
  registerHref: string | null;
  /** What somebody named as co-author is asked; null for the author. */
  coAuthor: {
    state: 'invited' | 'confirmed' | 'refused';
    author: string;
    values: Readonly<Record<string, string>>;
    cities: readonly Option[];
    bioLength: number;
  } | null;
}

interface Facts {
  t: Translator;
  page: StatusPage;
}

/** Renders the page: a complete HTML document that works without scripts. */
export function renderStatusPage(page: StatusPage): string {
  return `<!doctype html>${renderToString(<Status t={translator(page.language)} page={page} />)}`;
}

function Status({ t, page }: Facts): VNode {
  const { coAuthor, proposal } = page;
  const isRefused = coAuthor?.state === 'refused';
  const title = isRefused ? t.say('callEyebrow') : cleanLine(proposal.title) || t.say('subProposal');
  return (
    <SubmissionFrame t={t} page={page} name={title} isPersonal>
      <Saved t={t} page={page} />
      {page.isConsentEnded && (
        <div class="notice saved" role="status">
          <h2>{t.say('expWithdrawn')}</h2>
        </div>
      )}
      <Proof t={t} facts={page} base={page.base} isDraft={page.standing === 'draft'} />
      {coAuthor && <CoAuthorNotice t={t} coAuthor={coAuthor} />}
      {!isRefused && coAuthor?.state !== 'invited' && page.proof !== 'disowned' && <Standing t={t} page={page} />}
      <div class="cards">
        {!isRefused && <Proposal t={t} page={page} />}
        <Consent t={t} page={page} />
        {coAuthor ? <CoAuthorForm t={t} page={page} coAuthor={coAuthor} /> : <Steps t={t} page={page} />}
      </div>
    </SubmissionFrame>
  );
}

function Saved({ t, page: { isSaved, until, clock, standing } }: Facts): VNode | null {
  if (!isSaved || standing !== 'draft') return null;
  return (
    <div class="notice saved" role="status" aria-labelledby="saved">
      <h2 id="saved">{t.say('subSaved')}</h2>
      <p>{t.rich('subSavedBody', { until: <Isolated text={momentAt(t, until, clock)} /> })}</p>
    </div>
  );
}

const WAY = ['subWayReceived', 'subWayReview', 'subWayDecided', 'subWayConfirmed'] as const;

function Standing({ t, page: { standing, until, clock, isLate, coAuthor } }: Facts): VNode {
  const [heading, body, look, done] = STANDINGS[standing];
  return (
    <div class={`notice ${look}`} role="status" aria-labelledby="state">
      <h2 id="state">{t.say(heading)}</h2>
      {!coAuthor && <p>{t.rich(body, { until: <Isolated text={momentAt(t, until, clock)} /> })}</p>}
      {isLate && <p>{t.say('subLate')}</p>}
      {done > 0 && (
        <ol class="way" aria-label={t.say('subWay')}>
          {WAY.map((key, at) => (
            <li key={key} class={at < done ? 'done' : undefined}>
              {t.say(key)} <span class="sr">{t.say('subWayMark', { state: at < done ? 'done' : 'open' })}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Proposal({ t, page: { proposal } }: Facts): VNode {
  return (
    <section class="card" aria-labelledby="proposal">
      <h2 id="proposal">{t.say('subAbstract')}</h2>
      <p class="typed" dir="auto">
        {proposal.abstract === '' ? t.say('subEmpty') : proposal.abstract}
      </p>
    </section>
  );
}

/** What the author can do now. */
function Steps({ t, page }: Facts): VNode | null {
  const { base, standing, mayEdit, mayWithdraw, asksWithdrawal } = page;
  const at = (path: string) => `${base}${path}`;
  const isAccepted = standing === 'accepted';
  if (asksWithdrawal && mayWithdraw) {
    return (
      <section class="card" aria-labelledby="ask">
        <h2 id="ask">{t.say('subWithdrawAsk')}</h2>
        <Act t={t} action={at('/withdraw')} label="subWithdrawYes" note="subWithdrawNote" />
        <a class="button" href={`${base}?lang=${t.language}`}>
          {t.say('subKeep')}
        </a>
      </section>
    );
  }
  if (!mayEdit && !mayWithdraw) return null;
  return (
    <section class="card">
      {isAccepted && <Act t={t} action={at('/confirm')} label="subConfirm" isMain />}
      {mayEdit && (
        <a class="button" href={`${base}/${standing === 'draft' ? 'expertise' : 'check'}?lang=${t.language}`}>
          {t.say(standing === 'draft' ? 'subGoOn' : 'subEdit')}
        </a>
      )}
      {(isAccepted || standing === 'confirmed') && (
        <Act t={t} action={at('/refuse')} label="subRefuse" note="subRefuseNote" />
      )}
      {mayWithdraw && (
        <a class="button" href={`${base}?lang=${t.language}&ask=withdraw`}>
          {t.say('subWithdraw')}
        </a>
      )}
    </section>
  );
}

/** What the reader has agreed to, and the way back. */
function Consent({ t, page: { hasConsented, registerHref, office, base } }: Facts): VNode | null {
  if (!hasConsented) return null;
  return (
    <section class="card" aria-labelledby="consent">
      <h2 id="consent">{t.say('consentHeading')}</h2>
      <p>{t.rich('consentGiven', { office: <Isolated text={cleanLine(office)} /> })}</p>
      {registerHref && (
        <a class="button" href={`${registerHref}?lang=${t.language}`}>
          {t.say('expertMailAction')}
        </a>
      )}
      <Act t={t} action={`${base}/consent`} label="consentTakeBack" note="consentTakeBackNote" />
    </section>
  );
}

type CoAuthorFacts = NonNullable<StatusPage['coAuthor']>;

function CoAuthorNotice({ t, coAuthor: { state, author } }: { t: Translator; coAuthor: CoAuthorFacts }): VNode {
  if (state === 'invited') {
    return (
      <div class="notice closed" aria-labelledby="co">
        <h2 id="co">{t.say('coAsk')}</h2>
        <p>{t.rich('coAskBody', { author: <Isolated text={cleanLine(author)} /> })}</p>
      </div>
    );
  }
  return (
    <div class={`notice ${state === 'confirmed' ? 'saved' : 'closed'}`} role="status" aria-labelledby="co">
      <h2 id="co">{t.say(state === 'confirmed' ? 'coConfirmed' : 'coRefused')}</h2>
      {state === 'refused' && <p>{t.say('coRefusedBody')}</p>}
    </div>
  );
}

function CoAuthorForm({ t, page, coAuthor }: Facts & { coAuthor: CoAuthorFacts }): VNode | null {
  const { base, errors, office, standing } = page;
  if (standing === 'withdrawn') return null;
  const text = consentText(t.language, office);
  const bio: FormField = {
    ...{ name: 'bio', label: t.say('subBio'), kind: 'long', isRequired: false },
    ...{ value: coAuthor.values.bio ?? '', hint: t.say('subUpTo', { max: coAuthor.bioLength }) },
  };
  const fields = [...personFields(t, coAuthor), bio];
  return (
    <section class="card">
      <FormErrors t={t} fields={fields} errors={errors} />
      <form class="reply" method="post" action={`${base}/confirm`} novalidate>
        <input type="hidden" name="lang" value={t.language} />
        <FormFields t={t} fields={fields} errors={errors} />
        <h3>{text.heading}</h3>
        {text.paragraphs.map((paragraph) => (
          <p key={paragraph} class="soft">
            {paragraph}
          </p>
        ))}
        <label class="choice">
          <input type="checkbox" name="consent" value="registers" checked={page.hasConsented} />
          {text.registers}
        </label>
        <label class="choice">
          <input type="checkbox" name="publishes" value="yes" />
          {text.publishes}
        </label>
        <button class="main" type="submit">
          {t.say('coConfirm')}
        </button>
      </form>
      {coAuthor.state !== 'refused' && <Act t={t} action={`${base}/refuse`} label="coRefuse" />}
    </section>
  );
}
