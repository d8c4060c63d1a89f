import { useTranslation } from 'react-i18next';
import { fieldId } from '../../../ui/field.js';
import type { SessionProps } from './part-props.js';

const ROLES = ['chair', 'moderator', 'speaker'] as const;
type Role = (typeof ROLES)[number];

/** Who has which part in a session; the order is that of the list of speakers. */
export function SessionPeople({ at, session, form, errorOf, onChange }: SessionProps) {
  const { t } = useTranslation();
  const field = `sessions.${at}.speakers`;
  const roleOf = (key: string) => session.speakers.find(({ speaker }) => speaker === key)?.role ?? '';
  const give = (key: string, role: Role | '') => {
    const others = session.speakers.filter(({ speaker }) => speaker !== key);
    onChange({ ...session, speakers: role === '' ? others : [...others, { speaker: key, role }] });
  };
  return (
    <fieldset className="choices" id={fieldId(field)} tabIndex={-1}>
      <legend>{t('programme.people')}</legend>
      {errorOf(field) && <p className="error">{errorOf(field)}</p>}
      {form.speakers.length === 0 && <p className="small muted">{t('programme.noPeople')}</p>}
      <ul className="session-people">
        {form.speakers.map(({ key, name }) => (
          <li key={key}>
            <label>
              <bdi>{name || key}</bdi>
              <select
                className="input"
                value={roleOf(key)}
                onChange={(change) => give(key, change.target.value as Role | '')}
              >
                <option value="">{t('programme.noPart')}</option>
                {ROLES.map((role) => (
                  <option key={role} value={role}>
                    {t(`programme.roles.${role}`)}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
