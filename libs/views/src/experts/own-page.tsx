import { localizeDigits } from '@hamshahr/time';
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { FormErrors } from '../calls/form-fields.js';
import { momentAt } from '../calls/moment.js';
import type { MessageKey } from '../catalog.js';
import { cleanLine } from '../clean-text.js';
import { PageFrame } from '../page-frame.js';
import { Isolated } from '../phrases.js';
import { translator } from '../translator.js';
import { Agreement, Cv, Data, Details, PublicProfile, cvField, detailFields } from './own-forms.js';
import type { OwnExpertPage, OwnFacts } from './own-facts.js';
import { Talks } from './public-pages.js';

/** Renders the page: a complete HTML document. */
export function renderOwnExpertPage(page: OwnExpertPage): string {
  return `<!doctype html>${renderToString(<Own t={translator(page.language)} page={page} />)}`;
}

function Own({ t, page }: OwnFacts): VNode {
  const { asksErasure, status, errors } = page;
  return (
    <Frame t={t} page={page}>
      <FormErrors t={t} errors={errors} fields={[...detailFields(t, page), cvField(t)]} />
      <Notice t={t} page={page} />
      {asksErasure ? (
        <Erasure t={t} page={page} />
      ) : (
        <div class="cards">
          {status === 'active' ? <Details t={t} page={page} /> : <Agreement t={t} page={page} />}
          <div class="side">
            {status === 'active' && (
              <>
                <PublicProfile t={t} page={page} />
                <Cv t={t} page={page} />
                <Given t={t} page={page} />
              </>
            )}
            <Data t={t} page={page} />
          </div>
        </div>
      )}
    </Frame>
  );
}

/** Talks are written by the office; their person sees what is said of them. */
function Given({ t, page: { talks } }: OwnFacts): VNode | null {
  if (talks.length === 0) return null;
  return (
    <section class="card" aria-labelledby="talks">
      <h2 id="talks">{t.say('expTalks')}</h2>
      <Talks t={t} talks={talks} />
    </section>
  );
}

function Frame({ t, page, children }: OwnFacts & { children: ComponentChildren }): VNode {
  const heading = t.say('expHeading');
  const office = cleanLine(page.office);
  const title = page.errors.length > 0 ? t.say('pageTitleError', { title: heading }) : heading;
  return (
    <PageFrame t={t} title={title} sender={office} languages={page.languages} footer={<p>{t.say('pagePersonal')}</p>}>
      <div>
        <h1>{heading}</h1>
        <p>{t.rich('expLead', { office: <Isolated text={office} /> })}</p>
      </div>
      {page.isTooLate && (
        <div class="notice errors" role="alert">
          <p>{t.say('expNotNow')}</p>
        </div>
      )}
      {children}
    </PageFrame>
  );
}

const NOTICES: Readonly<Record<'unproven' | 'withdrawn', readonly [heading: MessageKey, body: MessageKey]>> = {
  unproven: ['expUnproven', 'expUnprovenBody'],
  withdrawn: ['expWithdrawn', 'expWithdrawnBody'],
};

function Notice({ t, page: { status, agreed, clock, office, isSaved } }: OwnFacts): VNode {
  if (status !== 'active') {
    const [heading, body] = NOTICES[status];
    return (
      <div class="notice closed" role="status" aria-labelledby="state">
        <h2 id="state">{t.say(heading)}</h2>
        <p>{t.rich(body, { office: <Isolated text={cleanLine(office)} /> })}</p>
      </div>
    );
  }
  return (
    <div class="notice saved" role="status" aria-labelledby="state">
      <h2 id="state">{t.say(isSaved ? 'subSaved' : 'expAgreed')}</h2>
      <p>{t.rich('consentGiven', { office: <Isolated text={cleanLine(office)} /> })}</p>
      {agreed && (
        <p class="soft">
          {t.rich('expAgreedBody', {
            date: <Isolated text={momentAt(t, agreed.at, clock)} />,
            version: <Isolated text={localizeDigits(agreed.version, t.language)} dir="ltr" />,
          })}
        </p>
      )}
    </div>
  );
}

function Erasure({ t, page: { base } }: OwnFacts): VNode {
  return (
    <section class="card narrow" aria-labelledby="ask">
      <h2 id="ask">{t.say('expEraseAsk')}</h2>
      <form class="reply" method="post" action={`${base}/erase`}>
        <input type="hidden" name="lang" value={t.language} />
        <p>{t.say('expEraseNote')}</p>
        <button type="submit">{t.say('expEraseYes')}</button>
      </form>
      <a class="button" href={`${base}?lang=${t.language}`}>
        {t.say('subKeep')}
      </a>
    </section>
  );
}

/** What is told after an erasure, in place of the page that is gone. */
export function renderErasedExpertPage(page: Pick<OwnExpertPage, 'language' | 'office'>): string {
  const t = translator(page.language);
  const html = renderToString(
    <PageFrame t={t} title={t.say('expErased')} sender={cleanLine(page.office)} languages={[]}>
      <div class="letter" role="status">
        <h1>{t.say('expErased')}</h1>
        <p>{t.say('expErasedBody')}</p>
      </div>
    </PageFrame>,
  );
  return `<!doctype html>${html}`;
}
