import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCityName } from '../../api/cities.js';
import type { ExpertDetailView, ExpertView } from '../../api/generated/index.js';
import { listOf } from '../../i18n/words.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { Badge } from '../../ui/badge.js';
import { Loaded } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { Card, Facts, Page } from '../../ui/page.js';
import '../people/people.css';
import { ExpertConsents } from './expert-consents.js';
import { ExpertEdit } from './expert-edit.js';
import { ExpertNotes } from './expert-notes.js';
import { expertQuery, submittedQuery } from './expert-queries.js';
import { ExpertRights } from './expert-rights.js';
import { ExpertTalks } from './expert-talks.js';
import { ConsentBadge, useSpoken } from './expert-words.js';

const route = getRouteApi('/shell/experts/$id');

/** One expert: who they are, what they agreed to, what they gave, and what the office notes. */
export function ExpertPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const query = useQuery(expertQuery(id));
  const { data } = query;
  return (
    <Page
      title={data?.expert.name ?? t('experts.title')}
      lead={
        data && (
          <>
            <bdi dir="ltr">{data.expert.address}</bdi> <ConsentBadge status={data.expert.status} />
          </>
        )
      }
      back={{ to: '/experts', label: t('expert.back') }}
    >
      <Loaded query={query}>{(detail) => <Parts key={id} detail={detail} />}</Loaded>
    </Page>
  );
}

function Parts({ detail }: { detail: ExpertDetailView }) {
  const mayChange = useMay('organizer', 'admin');
  const { expert } = detail;
  const isEditable = mayChange && expert.status !== 'withdrawn';
  return (
    <>
      <State expert={expert} />
      <div className="split">
        <div className="parts">
          {isEditable ? <ExpertEdit key={expert.id} expert={expert} /> : <Details expert={expert} />}
          <ExpertTalks detail={detail} mayChange={isEditable} />
          <Submissions id={expert.id} />
        </div>
        <div className="parts">
          <ExpertConsents detail={detail} />
          <Cv detail={detail} />
          <ExpertNotes detail={detail} mayChange={mayChange} />
          {mayChange && <ExpertRights expert={expert} />}
        </div>
      </div>
    </>
  );
}

function State({ expert: { status } }: { expert: ExpertView }) {
  const { t } = useTranslation();
  if (status !== 'unproven' && status !== 'withdrawn') return null;
  return (
    <Notice tone="attention" title={t(`expert.${status}`)}>
      {t(`expert.${status}Hint`)}
    </Notice>
  );
}

function Details({ expert }: { expert: ExpertView }) {
  const { t } = useTranslation();
  const cityName = useCityName();
  const spoken = useSpoken();
  const language = useLanguage();
  const { organisation, position, themes, availability, bio, cityId } = expert;
  const text = (key: 'organisation' | 'position' | 'availability' | 'bio', value: string) =>
    value !== '' && ([t(`expert.${key}`), <bdi key={key}>{value}</bdi>] as const);
  return (
    <Card title={t('expert.details')}>
      <Facts
        items={[
          [t('expert.city'), cityName(cityId) || t('expert.noCity')],
          text('organisation', organisation),
          text('position', position),
          themes.length > 0 && [t('expert.themes'), listOf(themes, language, 'unit')],
          expert.spoken.length > 0 && [t('expert.spoken'), listOf(expert.spoken.map(spoken), language, 'unit')],
          text('availability', availability),
          text('bio', bio),
        ]}
      />
    </Card>
  );
}

function Cv({ detail: { cv, expert } }: { detail: ExpertDetailView }) {
  const { t } = useTranslation();
  const mayRead = useMay('organizer', 'approver', 'admin');
  return (
    <Card title={t('expert.cv')}>
      {cv === null && <p className="muted">{t('expert.cvNone')}</p>}
      {cv !== null &&
        (mayRead ? (
          <a href={`/api/v1/experts/${expert.id}/cv`} download>
            <bdi>{cv.fileName}</bdi>
          </a>
        ) : (
          <bdi>{cv.fileName}</bdi>
        ))}
    </Card>
  );
}

function Submissions({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useQuery(submittedQuery(id));
  return (
    <Card title={t('expert.submissions')}>
      <Loaded query={query} lines={1}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="muted">{t('expert.submissionsNone')}</p>
          ) : (
            <ul className="plain-list">
              {rows.map((row) => (
                <li key={row.id}>
                  <Link to="/calls/$id/submissions/$submissionId" params={{ id: row.callId, submissionId: row.id }}>
                    <bdi>{row.title || t('expert.untitled')}</bdi>
                  </Link>
                  {!row.isProven && <Badge tone="attention">{t('expert.submissionUnproven')}</Badge>}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}
