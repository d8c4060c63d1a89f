import type { VNode } from 'preact';
import { Isolated } from './phrases.js';
import type { Translator } from './translator.js';

/** A calendar to subscribe to; without a name it holds every public event. */
export interface FeedLink {
  /** webcal address, which calendar programs open by themselves */
  href: string;
  whose: string | null;
}

/** How to see the events in one's own calendar, always up to date. */
export function FeedLinks({ t, feeds }: { t: Translator; feeds: readonly FeedLink[] }): VNode | null {
  if (feeds.length === 0) return null;
  return (
    <section class="card" aria-labelledby="feeds">
      <h2 id="feeds">{t.say('feedHeading')}</h2>
      <p>{t.say('feedLead')}</p>
      <ul>
        {feeds.map(({ href, whose }) => (
          <li key={href}>
            <a class="tap" href={href}>
              {whose === null ? t.say('feedLinkAll') : t.rich('feedLinkOf', { whose: <Isolated text={whose} /> })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
