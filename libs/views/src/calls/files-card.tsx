import type { VNode } from 'preact';
import { cleanLine } from '../clean-text.js';
import { Isolated } from '../phrases.js';
import type { Translator } from '../translator.js';
import { FormFields, type FormField } from './form-fields.js';
import { RemoveButton, hidden } from './form-parts.js';
import type { SubmissionError } from './submission-facts.js';

/** A file that was sent. */
export interface SentFile {
  id: string;
  name: string;
  purpose: 'proposal' | 'anonymous' | 'cv' | 'answer';
  /** Bytes. */
  size: number;
  /** Of an anonymous file: whether reviewers see it, and what tells who wrote it. */
  clearance: {
    state: 'clear' | 'traces' | 'unreadable';
    traces: readonly { property: string | null; words: string; isGuess: boolean }[];
  } | null;
}

interface FilesProps {
  t: Translator;
  page: {
    files: readonly SentFile[];
    isBlind: boolean;
    fileChoices: readonly { value: string; label: string | null }[];
    base: string;
    errors: readonly SubmissionError[];
    values: Readonly<Record<string, string>>;
  };
}

export function fileField(t: Translator): FormField {
  return { name: 'file', label: t.say('subFileChoose'), kind: 'file', value: '', isRequired: true };
}

/** Files of a submission one by one, and the form that sends another. */
export function FilesCard({ t, page: { files, fileChoices, base, errors, isBlind, values } }: FilesProps): VNode {
  const purpose: FormField = {
    ...{ name: 'purpose', label: t.say('subFileFor'), kind: 'select', isRequired: true },
    ...{
      value: values.purpose ?? fileChoices[0]?.value ?? '',
      options: fileChoices.map(({ value, label }) => ({
        value,
        label: label ?? t.say('subFilePurpose', { kind: value }),
      })),
    },
  };
  return (
    <section class="card" aria-labelledby="files">
      <h2 id="files">{t.say('subFiles')}</h2>
      {files.length === 0 && <p class="soft">{t.say('subFilesNone')}</p>}
      {files.map((file) => (
        <form key={file.id} class="line" method="post" action={`${base}/files/${file.id}/remove`}>
          {hidden(t)}
          <p>
            <a class="tap" href={`${base}/files/${file.id}`}>
              <Isolated text={cleanLine(file.name)} />
            </a>{' '}
            <span class="soft">
              {t.say('subFilePurpose', { kind: file.purpose })} · {sizeOf(t, file.size)}
            </span>
          </p>
          <Clearance t={t} file={file} />
          <RemoveButton t={t} name={file.name} />
        </form>
      ))}
      {fileChoices.length > 0 && (
        <form class="reply" method="post" action={`${base}/files?lang=${t.language}`} encType="multipart/form-data">
          <p class="soft">{t.say('subFilesHint')}</p>
          {isBlind && <p class="soft">{t.say('subFilesBlind')}</p>}
          <FormFields t={t} fields={[purpose, fileField(t)]} errors={errors} />
          <button type="submit">{t.say('subFileSend')}</button>
        </form>
      )}
    </section>
  );
}

const CLEARANCES = { clear: 'subFileClear', traces: 'subFileTraces', unreadable: 'subFileUnreadable' } as const;

function Clearance({ t, file: { clearance } }: { t: Translator; file: SentFile }): VNode | null {
  if (!clearance) return null;
  return (
    <div class={clearance.state === 'clear' ? 'soft' : 'notice closed'}>
      <p>{t.say(CLEARANCES[clearance.state])}</p>
      {clearance.traces.length > 0 && (
        <ul>
          {clearance.traces.map(({ property, words, isGuess }) => (
            <li key={`${property}${words}`}>
              {t.rich(property === null ? 'subFileTraceText' : 'subFileTraceProperty', {
                words: <Isolated text={cleanLine(words)} />,
                property: <Isolated text={cleanLine(property ?? '')} />,
              })}
              {isGuess && <span class="soft"> {t.say('subFileTraceGuess')}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function sizeOf(t: Translator, bytes: number): string {
  const megabytes = Math.max(0.1, Math.round((bytes / (1024 * 1024)) * 10) / 10);
  // The short form of Persian is Latin letters.
  const unitDisplay = t.language === 'fa' ? 'long' : 'short';
  return new Intl.NumberFormat(t.tag, { style: 'unit', unit: 'megabyte', unitDisplay }).format(megabytes);
}
