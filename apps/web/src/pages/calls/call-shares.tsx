import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCityName } from '../../api/cities.js';
import type { CallView, ShareView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { dayInWords } from '../../time/month-grid.js';
import { useLanguage, useCalendar } from '../../time/when.js';
import { Loaded } from '../../ui/loading.js';
import { Card } from '../../ui/page.js';
import { wordsIn } from '../events/question-list.js';
import { statisticsQuery } from './call-queries.js';

/** What came so far, by day, track, language and city. */
export function CallSharesCard({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const calendar = useCalendar();
  const cityName = useCityName();
  const statistics = useQuery(statisticsQuery(call.id));
  const { tracks } = (call.published ?? call.latest).content;
  const trackName = (key: string) => wordsIn(tracks.find((track) => track.key === key)?.name ?? {}, language);
  return (
    <Card title={t('calls.shares')}>
      <Loaded query={statistics} lines={3}>
        {({ days, tracks: byTrack, languages, cities }) => (
          <div className="share-lists">
            <Shares title={t('calls.byDay')} items={days} name={(day) => dayInWords(day, language, calendar)} />
            {tracks.length > 0 && <Shares title={t('callForm.tracks')} items={byTrack} name={trackName} />}
            <Shares title={t('calls.byLanguage')} items={languages} name={(code) => t(`language.${code as 'fa'}`)} />
            <Shares title={t('calls.byCity')} items={cities} name={cityName} />
          </div>
        )}
      </Loaded>
    </Card>
  );
}

interface SharesProps {
  title: string;
  items: readonly ShareView[];
  name: (value: string) => string;
}

/** A list with a bar as long as each number. */
function Shares({ title, items, name }: SharesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const most = Math.max(1, ...items.map(({ count }) => count));
  return (
    <section>
      <h3>{title}</h3>
      <ul className="shares">
        {items.map(({ value, count }) => (
          <li key={value ?? ''}>
            <span className="share-name">
              <bdi>{value === null ? t('calls.leftOpen') : name(value)}</bdi>
            </span>
            <span>{formatNumber(count, language)}</span>
            <span className="share-bar" aria-hidden="true" style={{ inlineSize: `${(count / most) * 100}%` }} />
          </li>
        ))}
      </ul>
    </section>
  );
}
