import { useQuery } from '@tanstack/react-query';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import { citiesQuery, nameIn } from '../../api/cities.js';
import { listsAll, type SegmentDto } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useLanguage } from '../../time/when.js';
import { LinkButton } from '../../ui/button.js';
import { Checkbox, TextField } from '../../ui/field.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Empty } from '../../ui/page.js';

/** Who is meant: people on lists, narrowed or not, or everybody of the office who fits. */
export interface Audience {
  listIds: string[];
  cityIds: string[];
  languages: Language[];
  roles: string;
  themes: string;
}

export const NOBODY: Audience = { listIds: [], cityIds: [], languages: [], roles: '', themes: '' };

const words = (text: string) =>
  text
    .split(/[,،;\n]/)
    .map((word) => word.trim())
    .filter(Boolean);

/** The part of a request; null while nobody is meant. */
export function audienceBody({
  listIds,
  cityIds,
  languages,
  roles,
  themes,
}: Audience): { listIds?: string[]; segment?: SegmentDto } | null {
  const segment: SegmentDto = {
    ...(cityIds.length > 0 ? { cityIds } : {}),
    ...(languages.length > 0 ? { languages } : {}),
    ...(words(roles).length > 0 ? { roles: words(roles) } : {}),
    ...(words(themes).length > 0 ? { themes: words(themes) } : {}),
  };
  const hasSegment = Object.keys(segment).length > 0;
  if (listIds.length === 0 && !hasSegment) return null;
  return { ...(listIds.length > 0 ? { listIds } : {}), ...(hasSegment ? { segment } : {}) };
}

const toggled = <T,>(all: T[], one: T): T[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];

export function AudiencePicker({ audience, onChange }: { audience: Audience; onChange: (audience: Audience) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const lists = useQuery({ queryKey: ['lists'], queryFn: async () => (await listsAll()).data.items });
  const cities = useQuery(citiesQuery);
  const set = (part: Partial<Audience>) => onChange({ ...audience, ...part });
  return (
    <>
      <Card title={t('invite.lists')}>
        <Loaded query={lists}>
          {(all) =>
            all.length === 0 ? (
              <Empty
                title={t('invite.noLists')}
                action={
                  <LinkButton to="/people/import" look="primary">
                    {t('palette.import')}
                  </LinkButton>
                }
              >
                {t('invite.noListsHint')}
              </Empty>
            ) : (
              <div className="stack">
                {all.map(({ id, name, contacts }) => (
                  <Checkbox
                    key={id}
                    label={
                      <>
                        <bdi>{name}</bdi>{' '}
                        <span className="muted small">
                          {t('invite.people', { count: contacts, n: formatNumber(contacts, language) })}
                        </span>
                      </>
                    }
                    checked={audience.listIds.includes(id)}
                    onChange={() => set({ listIds: toggled(audience.listIds, id) })}
                  />
                ))}
              </div>
            )
          }
        </Loaded>
      </Card>
      <Card title={t('invite.segment')}>
        <p className="muted">{audience.listIds.length > 0 ? t('invite.segmentNarrows') : t('invite.segmentAlone')}</p>
        <fieldset className="choices">
          <legend>{t('invite.cities')}</legend>
          <div className="chips">
            {(cities.data ?? []).map(({ id, names }) => (
              <label key={id} className="chip">
                <input
                  type="checkbox"
                  checked={audience.cityIds.includes(id)}
                  onChange={() => set({ cityIds: toggled(audience.cityIds, id) })}
                />
                <span>{nameIn(names)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset className="choices">
          <legend>{t('invite.languages')}</legend>
          <div className="chips">
            {LANGUAGES.map((one) => (
              <label key={one} className="chip">
                <input
                  type="checkbox"
                  checked={audience.languages.includes(one)}
                  onChange={() => set({ languages: toggled(audience.languages, one) })}
                />
                <span>{t(`language.${one}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="columns">
          <TextField
            label={t('invite.roles')}
            hint={t('invite.rolesHint')}
            value={audience.roles}
            onChange={(event) => set({ roles: event.target.value })}
          />
          <TextField
            label={t('invite.themes')}
            hint={t('invite.themesHint')}
            value={audience.themes}
            onChange={(event) => set({ themes: event.target.value })}
          />
        </div>
      </Card>
    </>
  );
}
