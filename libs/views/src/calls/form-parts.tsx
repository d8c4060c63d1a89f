import type { VNode } from 'preact';
import { cleanLine } from '../clean-text.js';
import type { Translator } from '../translator.js';

/** The language of the page, so that the answer comes in it too. */
export const hidden = (t: Translator) => <input type="hidden" name="lang" value={t.language} />;

export function RemoveButton({ t, name }: { t: Translator; name: string }): VNode {
  return (
    <button type="submit" aria-label={t.say('subRemoveNamed', { name: cleanLine(name) })}>
      {t.say('subRemove')}
    </button>
  );
}
