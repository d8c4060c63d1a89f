import type { ComponentChildren, VNode } from 'preact';
import { PLAIN } from './mail-frame.js';
import { COLOUR, STRUCK, textStyle } from './mail-style.js';
import { Isolated } from './phrases.js';
import { type EventTimes, TIME_LABELS, type TimeFacts } from './time-facts.js';
import type { Translator } from './translator.js';

interface MailTimesProps {
  t: Translator;
  times: EventTimes;
  /** True when the event will not take place: times and dates are struck through. */
  struck?: boolean;
}

/** When: the reader's time large, the hosts' under it, each with its dates, city and offset. */
export function MailTimes({ t, times, struck = false }: MailTimesProps): VNode {
  const { language, tag, direction: dir } = t;
  const start = dir === 'rtl' ? 'right' : 'left';
  return (
    <table role="presentation" dir={dir} width="100%" {...PLAIN} style="margin:12px 0 0">
      {times.all.map((facts, index) => (
        <tr key={index}>
          <td
            class="panel ink"
            bgcolor={COLOUR.panel}
            align={start}
            valign="top"
            dir={dir}
            lang={tag}
            style={textStyle(language, `padding:18px 20px;${edge(index, times.all.length)}`)}
          >
            <CityTime t={t} facts={facts} large={index === 0} struck={struck} />
            {times.note && index === times.all.length - 1 && (
              <p class="soft" style={`margin:8px 0 0;font-size:14px;color:${COLOUR.inkSoft}`}>
                {t.rich(times.note.key, { cities: <Isolated text={times.note.cities} /> })}
              </p>
            )}
          </td>
        </tr>
      ))}
    </table>
  );
}

function edge(index: number, count: number): string {
  const top = index === 0 ? '12px 12px' : '0 0';
  const bottom = index === count - 1 ? '12px 12px' : '0 0';
  const line = index === 0 ? '' : `;border-top:1px solid ${COLOUR.line}`;
  return `border-radius:${top} ${bottom}${line}`;
}

interface CityTimeProps {
  t: Translator;
  facts: TimeFacts;
  large: boolean;
  struck: boolean;
}

function CityTime({ t, facts, large, struck }: CityTimeProps): VNode {
  const { city, role, local, range, duration } = facts;
  const soft = `margin:0;font-size:14px;color:${COLOUR.inkSoft}`;
  const size = large ? 'font-size:28px;line-height:1.4' : 'font-size:18px;line-height:1.5';
  return (
    <>
      <p class="soft" style={soft}>
        {t.rich(TIME_LABELS[role], { city: <Isolated text={city} /> })}
      </p>
      <p class="ink" style={`margin:0;font-weight:bold;${size};color:${COLOUR.ink}`}>
        <Struck on={struck}>{range}</Struck>
      </p>
      <p class="ink" style={`margin:0;font-weight:bold;color:${COLOUR.ink}`}>
        <Struck on={struck}>{local.date}</Struck>
      </p>
      {local.secondDate && (
        <p class="soft" style={soft}>
          <Struck on={struck}>{local.secondDate}</Struck>
        </p>
      )}
      <p class="soft" style={soft}>
        {t.rich('timeOffsetDuration', {
          zone: local.zoneName,
          offset: <Isolated text={local.offset} dir="ltr" />,
          duration,
        })}
      </p>
    </>
  );
}

export function Struck({ on, children }: { on: boolean; children: ComponentChildren }): VNode {
  return on ? <del style={STRUCK}>{children}</del> : <>{children}</>;
}
