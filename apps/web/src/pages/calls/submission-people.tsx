import { useTranslation } from 'react-i18next';
import { useCityName } from '../../api/cities.js';
import type { SubmissionPersonView, SubmissionView } from '../../api/generated/index.js';
import { Addressed } from '../../ui/addressed.js';
import { Badge } from '../../ui/badge.js';
import { Notice } from '../../ui/notice.js';
import { Card } from '../../ui/page.js';

/** Who stands behind a submission, the author first. */
export function PeopleCard({ submission }: { submission: SubmissionView }) {
  const { t } = useTranslation();
  return (
    <Card title={t('submissions.people')}>
      <ul className="seen-by">
        {submission.people.map((person) => (
          <Person key={person.id} person={person} />
        ))}
      </ul>
    </Card>
  );
}

function Person({ person }: { person: SubmissionPersonView }) {
  const { t } = useTranslation();
  const cityName = useCityName();
  const { name, address, role, state, affiliation, position, cityId, bio } = person;
  const facts = [position, affiliation, cityName(cityId), t(`language.${person.language as 'fa'}`)].filter(Boolean);
  return (
    <li>
      <Addressed name={name} address={address} />
      <div className="small muted">
        {role === 'author' ? t('submissions.author') : t(`submissions.coAuthor.${state}`)}
      </div>
      <ul className="board-facts small muted">
        {facts.map((fact) => (
          <li key={fact}>
            <bdi>{fact}</bdi>
          </li>
        ))}
      </ul>
      {bio && (
        <p className="prose small" dir="auto">
          {bio}
        </p>
      )}
      <p className="small muted">{t(person.consentAt === null ? 'submissions.noConsent' : 'submissions.consent')}</p>
      <Proof person={person} />
    </li>
  );
}

/** Whether the author's address is known to be theirs; a co-author answers by a mailed link anyway. */
function Proof({ person: { role, provenAt, disownedAt } }: { person: SubmissionPersonView }) {
  const { t } = useTranslation();
  if (role !== 'author') return null;
  if (disownedAt !== null) return <Notice tone="attention">{t('submissions.disowned')}</Notice>;
  if (provenAt !== null) return <p className="small muted">{t('submissions.proven')}</p>;
  return (
    <>
      <Badge tone="attention">{t('submissions.unproven')}</Badge>
      <p className="small muted">{t('submissions.unprovenHint')}</p>
    </>
  );
}
