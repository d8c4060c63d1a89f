import type { VNode } from 'preact';
import { type Change, CHANGE_LABELS } from './changes.js';
import { PLAIN } from './mail-frame.js';
import { MailHeading } from './mail-letter.js';
import { PlainLink } from './mail-link.js';
import { COLOUR, STRUCK, textStyle } from './mail-style.js';
import { Isolated } from './phrases.js';
import { TIME_LABELS } from './time-facts.js';
import type { Translator } from './translator.js';

/** What changed: the old struck through and named "before", the new under it; or a sentence where only texts changed. */
export function MailChanges({ t, changes }: { t: Translator; changes: readonly Change[] }): VNode {
  const { language, tag, direction: dir } = t;
  const start = dir === 'rtl' ? 'right' : 'left';
  const box = `padding:14px 20px;border-radius:12px;border:1px solid ${COLOUR.line}`;
  return (
    <>
      <MailHeading>{t.say('changesHeading')}</MailHeading>
      {changes.length === 0 && (
        <p class="ink" style="margin:0 0 12px">
          {t.say('updateTextsOnly')}
        </p>
      )}
      {changes.length > 0 && (
        <table role="presentation" dir={dir} width="100%" {...PLAIN}>
          <tr>
            <td
              class="panel ink"
              bgcolor={COLOUR.panel}
              align={start}
              dir={dir}
              lang={tag}
              style={textStyle(language, box)}
            >
              {changes.map((change, index) => (
                <ChangeLines key={index} t={t} change={change} gap={index === 0 ? 0 : 14} />
              ))}
            </td>
          </tr>
        </table>
      )}
    </>
  );
}

/** @param gap pixels above */
function ChangeLines({ t, change, gap }: { t: Translator; change: Change; gap: number }): VNode {
  const now = <Value t={t} change={change} text={change.now} />;
  return (
    <>
      <p class="soft" style={`margin:${gap}px 0 0;font-size:14px;color:${COLOUR.inkSoft}`}>
        <Label t={t} change={change} />
      </p>
      {change.before === change.now ? (
        <p class="ink" style={LINE}>
          {t.rich('changeSame', { value: now })}
        </p>
      ) : (
        <>
          <p class="ink" style={LINE}>
            {t.rich('changeBefore', { value: <Old t={t} change={change} /> })}
          </p>
          <p class="ink" style={`${LINE};font-weight:bold`}>
            {t.rich('changeNow', { value: now })}
          </p>
        </>
      )}
    </>
  );
}

const LINE = 'margin:0 0 4px';

function Label({ t, change }: { t: Translator; change: Change }): VNode {
  if (change.subject === 'session') {
    return <>{t.rich('programmeChanged', { title: <Isolated text={change.title} /> })}</>;
  }
  if (change.subject !== 'time') return <>{t.say(CHANGE_LABELS[change.subject])}</>;
  const city = <Isolated text={change.city} />;
  return <>{t.rich(TIME_LABELS[change.role], { city })}</>;
}

/** The old link is not to be followed, so it is no link. */
function Old({ t, change: { subject, before } }: { t: Translator; change: Change }): VNode {
  if (before === null) return <>{t.say('changeNothing')}</>;
  return (
    <del style={STRUCK}>{subject === 'link' ? <Isolated text={before} dir="ltr" /> : <Isolated text={before} />}</del>
  );
}

function Value({ t, change, text }: { t: Translator; change: Change; text: string | null }): VNode {
  if (text === null) return <>{t.say('changeNothing')}</>;
  return change.subject === 'link' ? <PlainLink href={text} text={text} /> : <Isolated text={text} />;
}
