import type { VNode } from 'preact';
import type { Translator } from '../translator.js';

/** The way to the programme from a page of its event; nothing where there is none. */
export function ProgrammeLink({ t, href }: { t: Translator; href: string | null | undefined }): VNode | null {
  if (!href) return null;
  return (
    <p>
      <a class="button" href={href}>
        {t.say('programmePage')}
      </a>
    </p>
  );
}
