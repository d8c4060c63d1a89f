import type { VNode } from 'preact';
import type { MessageKey } from '../catalog.js';
import type { Translator } from '../translator.js';

/** One button that changes something: a form of its own, because a link never does. */
export function Act({ t, action, label, isMain, note }: ActProps): VNode {
  return (
    <form class="reply" method="post" action={action}>
      <input type="hidden" name="lang" value={t.language} />
      <button class={isMain ? 'main' : undefined} type="submit">
        {t.say(label)}
      </button>
      {note && <p class="soft">{t.say(note)}</p>}
    </form>
  );
}

interface ActProps {
  t: Translator;
  action: string;
  label: MessageKey;
  isMain?: boolean;
  note?: MessageKey;
}
