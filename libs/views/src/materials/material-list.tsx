import type { Language } from '@hamshahr/time';
import type { VNode } from 'preact';
import { cleanLine } from '../clean-text.js';
import { languageTag } from '../language-tag.js';
import { OWN_NAMES } from '../page-frame.js';
import { Isolated } from '../phrases.js';
import type { Translator } from '../translator.js';

/** A recording, slides or minutes that the reader may have. */
export interface MaterialFacts {
  kind: 'recording' | 'slides' | 'minutes' | 'other';
  title: string;
  /** null: for readers of every language */
  language: Language | null;
  /** A link elsewhere, or the address of the file here. */
  href: string;
  /** Of a file: its ending and its size in bytes. */
  file: { extension: string; size: number } | null;
}

const MEGABYTE = 1024 * 1024;

/** What there is of an event afterwards; nothing where there is none. */
export function MaterialList({ t, materials }: { t: Translator; materials: readonly MaterialFacts[] }): VNode | null {
  if (materials.length === 0) return null;
  return (
    <section class="prose" aria-labelledby="materials">
      <h2 id="materials">{t.say('materialsHeading')}</h2>
      <ul>
        {materials.map((material) => (
          <li key={material.href}>
            <a class="tap" href={material.href} rel="noopener noreferrer">
              <Isolated text={cleanLine(material.title)} />
            </a>{' '}
            <span class="soft">
              {t.say('materialsKind', { kind: material.kind })}
              {material.language !== null && (
                <>
                  {' · '}
                  <span lang={languageTag(material.language)}>{OWN_NAMES[material.language]}</span>
                </>
              )}
              {material.file && (
                <>
                  {' · '}
                  {t.say('materialsFile', {
                    extension: material.file.extension.toUpperCase(),
                    size: Math.max(0.1, Math.round((material.file.size / MEGABYTE) * 10) / 10),
                  })}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
