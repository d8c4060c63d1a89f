import type { VNode } from 'preact';
import type { MessageKey } from '../catalog.js';
import type { Translator } from '../translator.js';
import { Act } from './act-form.js';

/** What a page says of the author's address. */
export interface ProofFacts {
  /**
   * Whether the author's address is known to be theirs: `asks` by the mailed link, `waits` by another, `done` a moment
   * ago; null where there is nothing to say.
   */
  proof: 'asks' | 'waits' | 'done' | 'disowned' | null;
  /** Whether the second step of "this was not me" is asked for. */
  asksDisowning: boolean;
}

interface ProofProps {
  t: Translator;
  facts: ProofFacts;
  /** Path of the submission's page. */
  base: string;
  isDraft: boolean;
}

/** Asks whoever holds the mailed link whether they are the author; tells everybody else how to be asked. */
export function Proof({ t, facts: { proof, asksDisowning }, base, isDraft }: ProofProps): VNode | null {
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
      <p>{t.say(isDraft && proof === 'asks' ? 'subProofAskDraft' : body)}</p>
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
