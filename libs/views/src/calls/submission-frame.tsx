import type { ComponentChildren, VNode } from 'preact';
import { isolated } from '../bidi-text.js';
import { cleanLine } from '../clean-text.js';
import { PageFrame } from '../page-frame.js';
import { EventText, Isolated } from '../phrases.js';
import type { Translator } from '../translator.js';
import type { SubmissionPage } from './submission-facts.js';

interface FrameProps {
  t: Translator;
  page: SubmissionPage;
  /** What this page is, for its title. */
  name: string;
  /** Whether the page's address is one person's alone. */
  isPersonal: boolean;
  children: ComponentChildren;
}

/** What all pages of a submission share: the call, and the way back to its page. */
export function SubmissionFrame({ t, page, name, isPersonal, children }: FrameProps): VNode {
  const { call, office, languages, callHref, isTooLate } = page;
  const title = cleanLine(call.title);
  return (
    <PageFrame
      t={t}
      title={`${name} · ${isolated(title, call.language, t.language)}`}
      sender={cleanLine(office)}
      languages={languages}
      footer={
        <>
          {isPersonal && <p>{t.say('pagePersonal')}</p>}
          <p>
            <a class="tap" href={callHref}>
              {t.say('callToCall')}
            </a>
          </p>
        </>
      }
    >
      <div>
        <p class="eyebrow">
          <EventText text={title} language={call.language} />
        </p>
        <h1>
          <Isolated text={name} />
        </h1>
      </div>
      {isTooLate && (
        <div class="notice errors" role="alert">
          <p>{t.say('subTooLate')}</p>
        </div>
      )}
      {children}
    </PageFrame>
  );
}
