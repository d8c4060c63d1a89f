import type { VNode } from 'preact';
import type { MessageKey } from '../catalog.js';
import type { Translator } from '../translator.js';
import { Act } from './act-form.js';
import type { StatusPage } from './status-page.js';

/** Asks whoever holds the mailed link whether they are the author; tells everybody else how to be asked. */
export function Proof({ t, page }: { t: Translator; page: StatusPage }): VNode | null {
  const { proof, base, asksDisowning, standing } = page;
  if (proof === null) return null;
  if (proof === 'asks' && asksDisowning) {
    return (
      <div class="notice closed" aria-labelledby="proof">
        <h2 id="proof">{t.say('subNotMeAsk')}</h2>
        <Act t={t} action={`${base}/not-me`} label="subNotMeYes" note="subNotMeNote" />
        <a class="button" href={`${base}?lang=${t.language}`}>
          {t.say('subNotMeKeep')}
        </a>
      </div>
    );
  }
  const [heading, body] = PROOFS[proof];
  return (
    <div class={`notice ${proof === 'done' ? 'saved' : 'closed'}`} aria-labelledby="proof">
      <h2 id="proof">{t.say(heading)}</h2>
      <p>{t.say(standing === 'draft' && proof === 'asks' ? 'subProofAskDraft' : body)}</p>
      {proof === 'asks' && (
        <>
          <Act t={t} action={`${base}/prove`} label="subProofYes" isMain />
          <a class="button" href={`${base}?lang=${t.language}&ask=not-me`}>
            {t.say('subNotMe')}
          </a>
        </>
      )}
    </div>
  );
}

const PROOFS = {
  asks: ['subProofAsk', 'subProofAskBody'],
  waits: ['subProofWaits', 'subProofWaitsBody'],
  done: ['subProofDone', 'subProofDoneBody'],
  disowned: ['subDisowned', 'subDisownedBody'],
} as const satisfies Record<string, readonly [heading: MessageKey, body: MessageKey]>;
