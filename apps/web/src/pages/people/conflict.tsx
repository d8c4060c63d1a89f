import { useTranslation } from 'react-i18next';
import { useCityName } from '../../api/cities.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { DETAILS, type ContactDraft } from './contact-draft.js';
import { listOf } from '../../i18n/words.js';

interface ConflictProps {
  theirs: ContactDraft;
  mine: ContactDraft;
  isBusy: boolean;
  onTakeTheirs: () => void;
  onSaveMine: () => void;
}

const LABEL = {
  name: 'person.name',
  address: 'person.address',
  language: 'person.language',
  cityId: 'person.city',
  organisation: 'person.organisation',
  role: 'person.role',
  themes: 'person.themes',
} as const;

/** Two people changed the same person: both versions side by side, detail by detail, and a choice. */
export function Conflict({ theirs, mine, isBusy, onTakeTheirs, onSaveMine }: ConflictProps) {
  const { t } = useTranslation();
  const said = useSaid();
  const different = DETAILS.filter((detail) => JSON.stringify(theirs[detail]) !== JSON.stringify(mine[detail]));
  return (
    <Notice
      tone="attention"
      role="alert"
      title={t('person.conflict.title')}
      actions={
        <>
          <Button onPress={onTakeTheirs}>{t('person.conflict.takeTheirs')}</Button>
          <Button onPress={onSaveMine} isBusy={isBusy}>
            {t('person.conflict.saveMine')}
          </Button>
        </>
      }
    >
      <p>{different.length > 0 ? t('person.conflict.lead') : t('person.conflict.same')}</p>
      {different.length > 0 && (
        <table className="conflict">
          <thead>
            <tr>
              <th scope="col">{t('person.conflict.field')}</th>
              <th scope="col">{t('person.conflict.theirs')}</th>
              <th scope="col">{t('person.conflict.mine')}</th>
            </tr>
          </thead>
          <tbody>
            {different.map((detail) => (
              <tr key={detail}>
                <th scope="row">{t(LABEL[detail])}</th>
                <td>{said(detail, theirs)}</td>
                <td>{said(detail, mine)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Notice>
  );
}

function useSaid() {
  const { t, i18n } = useTranslation();
  const cityName = useCityName();
  return (detail: (typeof DETAILS)[number], draft: ContactDraft) => {
    const value = {
      ...draft,
      language: t(`language.${draft.language}`),
      cityId: cityName(draft.cityId),
      themes: listOf(draft.themes, i18n.resolvedLanguage ?? 'en', 'unit'),
    }[detail];
    if (!value) return <span className="muted">{t('person.conflict.empty')}</span>;
    return <bdi dir={detail === 'address' ? 'ltr' : undefined}>{value}</bdi>;
  };
}
