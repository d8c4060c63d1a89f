import { useTranslation } from 'react-i18next';
import type { ExpertConsentView, ExpertDetailView } from '../../api/generated/index.js';
import { Moment } from '../../time/when.js';
import { Card } from '../../ui/page.js';

/** What the person agreed to: which text, where, when, and until when. */
export function ExpertConsents({ detail: { consents, expert } }: { detail: ExpertDetailView }) {
  const { t } = useTranslation();
  return (
    <Card title={t('expert.consents')}>
      {consents.length === 0 && <p className="muted">{t('expert.consentsNone')}</p>}
      <ul className="plain-list">
        {consents.map((consent) => (
          <Consent key={`${consent.givenAt} ${consent.source}`} consent={consent} />
        ))}
      </ul>
      {expert.isPublic && (
        <p>
          <a href={`/en/experts/${expert.slug}`} target="_blank" rel="noreferrer">
            {t('experts.public')}
          </a>
        </p>
      )}
    </Card>
  );
}

function Consent({ consent }: { consent: ExpertConsentView }) {
  const { t } = useTranslation();
  const { version, language, source, publishes, givenAt, withdrawnAt } = consent;
  return (
    <li>
      <span className="person-cell">
        <span>{t(`expert.source.${source}`)}</span>
        {publishes && <span className="small">{t('expert.consentPublic')}</span>}
        <span className="small muted">
          {t('expert.consentOf', { version, language: t(`language.${language as 'fa'}`) })}
        </span>
        <span className="small muted">
          <Moment at={givenAt} />
        </span>
        {withdrawnAt && (
          <span className="small">
            {t('expert.consentEnded')} <Moment at={withdrawnAt} />
          </span>
        )}
      </span>
    </li>
  );
}
