import type { VNode } from 'preact';
import { Isolated } from './phrases.js';
import { REPLY_FORM, type ReplyFacts } from './reply-facts.js';
import { TIME_LABELS, type TimeFacts } from './time-facts.js';
import type { Translator } from './translator.js';

/** What the choice of another city needs. */
export type CityChoice = Pick<ReplyFacts, 't' | 'cities' | 'selectedCity' | 'action' | 'preselected' | 'times'>;

/** When, city by city, a form that shows another city's time, and the calendar file. */
export function ReplyTimes({ facts }: { facts: ReplyFacts }): VNode {
  const { t, times, event, calendarHref, state } = facts;
  return (
    <section class="card" aria-labelledby="when">
      <h2 id="when">{t.say('whenHeading')}</h2>
      {times.all.map((each, index) => (
        <CityTime key={index} t={t} facts={each} start={event.start} />
      ))}
      {times.note && <p class="soft">{t.rich(times.note.key, { cities: <Isolated text={times.note.cities} /> })}</p>}
      {state === 'open' ? <CityInForm facts={facts} /> : <CityForm facts={facts} />}
      {(state === 'open' || state === 'started') && (
        <p>
          <a class="button" href={calendarHref}>
            {t.say('calendarFile')}
          </a>
        </p>
      )}
    </section>
  );
}

export function CityTime({ t, facts, start }: { t: Translator; facts: TimeFacts; start: Date }): VNode {
  const { city, role, local, range, duration } = facts;
  return (
    <div class="time">
      <p class="soft">{t.rich(TIME_LABELS[role], { city: <Isolated text={city} /> })}</p>
      <p class="range">
        <time datetime={start.toISOString()}>{range}</time>
      </p>
      <p class="date">{local.date}</p>
      {local.secondDate && <p class="soft">{local.secondDate}</p>}
      <p class="soft">
        {t.rich('timeOffsetDuration', {
          zone: local.zoneName,
          offset: <Isolated text={local.offset} dir="ltr" />,
          duration,
        })}
      </p>
    </div>
  );
}

export function CityForm({ facts }: { facts: CityChoice }): VNode | null {
  const { t, cities, action, preselected } = facts;
  if (cities.length === 0) return null;
  return (
    <form class="city field" method="get" action={action.replace(/\?.*$/, '')}>
      <CityChooser facts={facts} />
      <input type="hidden" name="lang" value={t.language} />
      {preselected && <input type="hidden" name="reply" value={preselected} />}
    </form>
  );
}

/** Belongs to the form of the reply: what was typed there comes along and is shown again, and nothing is stored. */
function CityInForm({ facts }: { facts: ReplyFacts }): VNode | null {
  if (facts.cities.length === 0) return null;
  return (
    <div class="city field">
      {/* A form sends itself by its first button, when Enter is pressed: that one saves. */}
      <button class="sr" type="submit" form={REPLY_FORM} tabIndex={-1} aria-hidden="true" />
      <CityChooser facts={facts} form={REPLY_FORM} />
    </div>
  );
}

function CityChooser({ facts, form }: { facts: CityChoice; form?: string }): VNode {
  const { t, cities, selectedCity, action } = facts;
  const show = form ? { form, name: 'show', value: 'city', formAction: `${action}#when` } : {};
  return (
    <>
      <label for="city">{t.say('cityLabel')}</label>
      <div class="row">
        <select id="city" name="city" form={form}>
          <option value="" selected={selectedCity === null}>
            {selectedCity === null ? facts.times.all[0].city : t.say('cityOfInvitation')}
          </option>
          {cities.map(({ slug, name }) => (
            <option key={slug} value={slug} selected={slug === selectedCity}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit" {...show}>
          {t.say('cityButton')}
        </button>
      </div>
    </>
  );
}
