import { direction } from '@hamshahr/time';
import type { VNode } from 'preact';
import { cleanLine } from '../clean-text.js';
import type { MailFacts } from '../mail-facts.js';
import { MailHeading } from '../mail-letter.js';
import { PLAIN } from '../mail-frame.js';
import { PlainLink } from '../mail-link.js';
import { COLOUR } from '../mail-style.js';
import { EventText, Isolated } from '../phrases.js';
import { wrap } from '../text-lines.js';
import type { Translator } from '../translator.js';
import type { SessionFacts } from './programme-facts.js';
import { sessionTitle } from './session-words.js';
import type { ShortSession } from './short-programme.js';

/** What happens when, in a few lines, and the way to the whole. */
export function MailProgramme({ facts: { t, programme } }: { facts: MailFacts }): VNode | null {
  if (!programme) return null;
  const { city, offset, days, more, href } = programme;
  return (
    <>
      <MailHeading>{t.say('programmeHeading')}</MailHeading>
      <p class="soft" style={SOFT}>
        {t.rich('programmeTimes', { city: <Isolated text={city} />, offset: <Isolated text={offset} dir="ltr" /> })}
      </p>
      {days.map(({ date, sessions }) => (
        <>
          {days.length > 1 && (
            <p class="ink" style="margin:8px 0 2px;font-weight:bold">
              {date}
            </p>
          )}
          <table role="presentation" dir={t.direction} width="100%" {...PLAIN}>
            {sessions.map((each) => (
              <SessionRow key={each.session.key} t={t} {...each} />
            ))}
          </table>
        </>
      ))}
      {more > 0 && (
        <p class="soft" style={SOFT}>
          {t.say('programmeMore', { count: more })}
        </p>
      )}
      {href !== null && (
        <p class="ink" style="margin:8px 0 0">
          <PlainLink href={href} text={t.say('programmePage')} />
        </p>
      )}
    </>
  );
}

const SOFT = `margin:0 0 6px;font-size:14px;color:${COLOUR.inkSoft}`;

function SessionRow({ t, session, range }: { t: Translator } & ShortSession): VNode {
  const start = t.direction === 'rtl' ? 'right' : 'left';
  const { title, textLanguage } = session;
  const name =
    title === null ? <>{t.say('programmeBreak')}</> : <EventText text={cleanLine(title)} language={textLanguage} />;
  return (
    <tr>
      <td class="soft" valign="top" align={start} style={`padding:3px 0;white-space:nowrap;color:${COLOUR.inkSoft}`}>
        {range}
      </td>
      <td
        class="ink"
        valign="top"
        align={start}
        dir={direction(textLanguage)}
        style={`padding:3px 12px;text-align:${start};color:${COLOUR.ink}`}
      >
        {session.room === null
          ? name
          : t.rich('programmeInRoom', { title: name, room: <Isolated text={cleanLine(session.room)} /> })}
      </td>
    </tr>
  );
}

/** The same as paragraphs of a text part; none where there is no programme. */
export function programmeText({ t, programme }: MailFacts): string[] {
  if (!programme) return [];
  const { city, offset, days, more, href } = programme;
  const lines = days.flatMap(({ date, sessions }) => [
    ...(days.length > 1 ? [wrap(date, '  ')] : []),
    ...sessions.map(({ session, range }) => wrap(t.say('programmeLine', { range, title: placed(t, session) }), '  ')),
  ]);
  return [
    [
      t.say('programmeHeading'),
      wrap(t.say('programmeTimes', { city, offset }), '  '),
      ...lines,
      ...(more > 0 ? [wrap(t.say('programmeMore', { count: more }), '  ')] : []),
    ].join('\n'),
    ...(href === null ? [] : [`${t.say('programmePage')}\n  ${href}`]),
  ];
}

function placed(t: Translator, session: SessionFacts): string {
  const title = sessionTitle(t, session);
  return session.room === null ? title : t.say('programmeInRoom', { title, room: cleanLine(session.room) });
}
