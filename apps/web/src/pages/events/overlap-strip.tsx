import { formatTime, localizeDigits, toWallClock } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { useLanguage } from '../../time/when.js';
import { STEP, dayOf, outsideHours, sharedWork, workIn, type Span, type WorkingCity } from './slots.js';
import { listOf } from '../../i18n/words.js';
import { useDay, useReason } from '../slots/reason-words.js';
import { useNextStart } from './use-next-start.js';
import './overlap-strip.css';

interface OverlapStripProps {
  /** The host first: the strip shows one day of its clock. */
  cities: readonly WorkingCity[];
  date: string;
  meeting: Span;
  minutes: number;
  /** A new start, by the host's clock. */
  onMove: (wallClock: string) => void;
}

const HOURS = [0, 4, 8, 12, 16, 20, 24];

/** A row per city with its office hours; the start is moved by pointer or keyboard. Warns, never blocks. */
export function OverlapStrip({ cities, date, meeting, minutes, onMove }: OverlapStripProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const host = cities[0]!;
  const day = dayOf(date, host.zone);
  const share = (instant: number) =>
    `${(100 * (Math.min(Math.max(instant, day.from), day.to) - day.from)) / (day.to - day.from)}%`;
  const move = (instant: number) => onMove(toWallClock(new Date(instant), host.zone));
  const next = useNextStart(cities, date, meeting.from, minutes);
  const clock = (instant: number, zone: string) => formatTime(new Date(instant), zone, language);
  const dayWords = useDay();
  return (
    <div className="stack">
      <div className="strip">
        <div className="strip-row strip-hours" aria-hidden="true">
          <span />
          <div className="strip-track">
            {HOURS.map((hour) => (
              <span key={hour} style={{ insetInlineStart: `${(100 * hour) / 24}%` }}>
                {localizeDigits(String(hour), language)}
              </span>
            ))}
          </div>
        </div>
        {cities.map((city) => {
          const { work, off } = workIn(city, day);
          return (
            <div className="strip-row" key={city.id}>
              <div>
                <strong>{city.name}</strong>
                <div className="small muted">
                  <bdi>
                    {t('time.range', { from: clock(meeting.from, city.zone), to: clock(meeting.to, city.zone) })}
                  </bdi>
                </div>
              </div>
              <div className="strip-track" aria-hidden="true">
                {off.map(({ from, to }) => (
                  <i
                    key={from}
                    className="off"
                    style={{ insetInlineStart: share(from), inlineSize: width(from, to, day) }}
                  />
                ))}
                {work.map(({ from, to }) => (
                  <i
                    key={from}
                    className="work"
                    style={{ insetInlineStart: share(from), inlineSize: width(from, to, day) }}
                  />
                ))}
                <i
                  className="meeting"
                  style={{ insetInlineStart: share(meeting.from), inlineSize: width(meeting.from, meeting.to, day) }}
                />
              </div>
            </div>
          );
        })}
        <div className="strip-row">
          <span />
          <input
            type="range"
            className="strip-range"
            aria-label={t('strip.start', { city: host.name })}
            aria-valuetext={clock(meeting.from, host.zone)}
            min={day.from}
            max={day.to - STEP}
            step={STEP}
            value={Math.min(Math.max(meeting.from, day.from), day.to - STEP)}
            onChange={(event) => move(Number(event.target.value))}
          />
        </div>
      </div>
      <p className="small muted">{t('strip.key', { city: host.name })}</p>
      <Verdict cities={cities} day={day} meeting={meeting} />
      {next !== null && (
        <div className="row">
          <Button onPress={() => move(next)}>{t('strip.next')}</Button>
          <span className="small muted">
            {t('slots.next', {
              date: dayWords(toWallClock(new Date(next), host.zone).slice(0, 10)),
              time: clock(next, host.zone),
              city: host.name,
            })}
          </span>
        </div>
      )}
    </div>
  );
}

function width(from: number, to: number, day: Span): string {
  const length = Math.min(to, day.to) - Math.max(from, day.from);
  return `${Math.max(0, (100 * length) / (day.to - day.from))}%`;
}

/** One sentence that says it all. */
function Verdict({ cities, day, meeting }: { cities: readonly WorkingCity[]; day: Span; meeting: Span }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const reason = useReason();
  const known = cities.filter(({ isKnown }) => isKnown);
  const outside = outsideHours(known, meeting);
  const shared = sharedWork(known, day);
  const zone = cities[0]!.zone;
  const clock = (instant: number) => formatTime(new Date(instant), zone, language);
  const list = (words: string[]) => listOf(words, language);
  const span = shared[0] && { from: clock(shared[0].from), to: clock(shared[0].to), city: cities[0]!.name };
  if (known.length === 0) return <Notice role="status">{t('strip.unknown')}</Notice>;
  if (outside.length === 0) {
    return (
      <Notice
        tone="open"
        role="status"
        title={known.length > 1 ? t('strip.inside') : t('strip.insideOne', { city: known[0]!.name })}
      >
        {span && known.length > 1 && t('strip.shared', span)}
      </Notice>
    );
  }
  return (
    <Notice
      tone="attention"
      role="status"
      title={t('strip.outside', { cities: list(outside.map(({ city }) => city.name)) })}
    >
      {outside.some(({ why }) => why) && (
        <p>{outside.flatMap(({ why }) => (why ? [reason(why)] : [])).join(t('slots.semicolon'))}</p>
      )}
      {span ? t('strip.shared', span) : t('strip.nothingShared')}
    </Notice>
  );
}
