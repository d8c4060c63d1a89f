import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCityName } from '../../api/cities.js';
import type { DuplicateView, ExpertView } from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Empty, Page } from '../../ui/page.js';
import '../people/people.css';
import { duplicatesQuery } from './expert-queries.js';

/** Pairs of entries that may be one person. */
export function DuplicatesPage() {
  const { t } = useTranslation();
  const query = useQuery(duplicatesQuery);
  return (
    <Page title={t('merge.title')} lead={t('merge.lead')} back={{ to: '/experts', label: t('expert.back') }}>
      <Loaded query={query}>
        {(pairs) =>
          pairs.length === 0 ? (
            <Empty title={t('merge.none')}>{t('merge.noneHint')}</Empty>
          ) : (
            <div className="parts narrow">
              {pairs.map((pair) => (
                <Pair key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
              ))}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function Pair({ pair: { reason, one, other } }: { pair: DuplicateView }) {
  const { t } = useTranslation();
  const mayMerge = useMay('organizer', 'admin');
  const names = { one: one.name, other: other.name };
  return (
    <Card>
      <p className="small muted">{t(`merge.reason.${reason}`)}</p>
      <ul className="plain-list">
        <Half expert={one} />
        <Half expert={other} />
      </ul>
      {mayMerge && (
        <Link
          className="button"
          to="/experts/$id/merge/$otherId"
          params={{ id: one.id, otherId: other.id }}
          aria-label={t('merge.lookNamed', names)}
        >
          {t('merge.look')}
        </Link>
      )}
    </Card>
  );
}

function Half({ expert: { id, name, address, organisation, cityId } }: { expert: ExpertView }) {
  const cityName = useCityName();
  return (
    <li>
      <span className="person-cell">
        <Link to="/experts/$id" params={{ id }}>
          <bdi>{name}</bdi>
        </Link>
        <bdi dir="ltr" className="small muted">
          {address}
        </bdi>
        <span className="small muted">
          <bdi>{organisation}</bdi> {cityName(cityId)}
        </span>
      </span>
    </li>
  );
}
