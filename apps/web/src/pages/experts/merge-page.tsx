import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCityName } from '../../api/cities.js';
import {
  expertsMerge,
  expertsPreviewMerge,
  type ExpertView,
  type MergePreviewView,
} from '../../api/generated/index.js';
import { listOf, numbersOf } from '../../i18n/words.js';
import { useLanguage } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Confirm } from '../../ui/dialog.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Facts, Page } from '../../ui/page.js';
import { EXPERTS } from './expert-queries.js';
import './merge.css';
import { useSpoken } from './expert-words.js';

const route = getRouteApi('/shell/experts/$id/merge/$otherId');
const FIELDS = ['name', 'position', 'organisation', 'cityId', 'language', 'availability', 'bio', 'cv'] as const;
type Field = (typeof FIELDS)[number];
const LABELS = { cityId: 'city' } as const;

/** Two entries side by side: which words stand in each line, and what becomes of it. */
export function MergePage() {
  const { t } = useTranslation();
  const { id, otherId } = route.useParams();
  const [take, setTake] = useState<Field[]>([]);
  const query = useQuery({
    queryKey: ['experts', 'merge', id, otherId, take],
    queryFn: async () => (await expertsPreviewMerge({ path: { id }, body: { otherId, take } })).data,
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title={t('merge.page')}
      lead={t('merge.pageLead')}
      back={{ to: '/experts/duplicates', label: t('merge.title') }}
      actions={
        <LinkButton to="/experts/$id/merge/$otherId" params={{ id: otherId, otherId: id }}>
          {t('merge.swap')}
        </LinkButton>
      }
    >
      <Loaded query={query}>
        {(preview) => (
          <div className="parts">
            <Sides preview={preview} take={take} onTake={setTake} />
            <Result preview={preview} take={take} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

/** A field's words as people read them. */
function useWords(): (expert: ExpertView, field: Field) => string {
  const { t } = useTranslation();
  const cityName = useCityName();
  return (expert, field) => {
    if (field === 'cityId') return cityName(expert.cityId);
    if (field === 'cv') return expert.hasCv ? t('merge.file') : '';
    return field === 'language' ? t(`language.${expert.language as 'fa'}`) : expert[field];
  };
}

function useLabel(): (field: Field) => string {
  const { t } = useTranslation();
  return (field) => t(`expert.${field === 'cityId' ? LABELS.cityId : field}`);
}

interface SidesProps {
  preview: MergePreviewView;
  take: readonly Field[];
  onTake: (take: Field[]) => void;
}

function Sides({ preview: { kept, other, differing }, take, onTake }: SidesProps) {
  const { t } = useTranslation();
  const words = useWords();
  const label = useLabel();
  const choose = (field: Field, isTaken: boolean) =>
    onTake([...take.filter((one) => one !== field), ...(isTaken ? [field] : [])]);
  return (
    <Card>
      <div className="merge-sides">
        <h2>{t('merge.kept', { name: kept.address })}</h2>
        <h2>{t('merge.other', { name: other.address })}</h2>
        {FIELDS.filter((field) => words(kept, field) || words(other, field)).map((field) => (
          <fieldset key={field} className="merge-line">
            <legend>{label(field)}</legend>
            <div className="merge-pair">
              {([kept, other] as const).map((expert, at) => (
                <label key={expert.id} className="merge-choice">
                  <input
                    type="radio"
                    name={field}
                    disabled={!(differing as string[]).includes(field)}
                    checked={isChosen(at === 1, { field, take, isFilled: words(kept, field) !== '' })}
                    onChange={() => choose(field, at === 1)}
                  />
                  <bdi>{words(expert, field) || <span className="muted">{t('merge.nothing')}</span>}</bdi>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </Card>
  );
}

/** Where the kept entry says nothing, the other's words stand anyway. */
function isChosen(
  isOther: boolean,
  { field, take, isFilled }: { field: Field; take: readonly Field[]; isFilled: boolean },
) {
  return (take.includes(field) || !isFilled) === isOther;
}

function Result({ preview, take }: { preview: MergePreviewView; take: readonly Field[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const language = useLanguage();
  const spoken = useSpoken();
  const words = useWords();
  const label = useLabel();
  const [asks, setAsks] = useState(false);
  const number = (count: number) => new Intl.NumberFormat(numbersOf(language)).format(count);
  const { kept, other, result, moved } = preview;
  const merge = useAction({
    run: async () => void (await expertsMerge({ path: { id: kept.id }, body: { otherId: other.id, take: [...take] } })),
    done: () => t('merge.did'),
    stale: EXPERTS.map(([name]) => [name, 'all']),
    after: () => void navigate({ to: '/experts/$id', params: { id: kept.id } }),
  });
  return (
    <Card title={t('merge.result')}>
      <Facts
        items={[
          ...FIELDS.map((field) => {
            const text = words(result, field);
            return text !== '' && ([label(field), <bdi key={field}>{text}</bdi>] as const);
          }),
          result.themes.length > 0 && [t('expert.themes'), listOf(result.themes, language, 'unit')],
          result.spoken.length > 0 && [t('expert.spoken'), listOf(result.spoken.map(spoken), language, 'unit')],
          [t('merge.consents'), number(moved.consents)],
          [t('merge.talks'), number(moved.talks)],
          [t('merge.notes'), number(moved.notes)],
        ]}
      />
      <p className="small muted">{t('merge.link')}</p>
      <div className="actions">
        <Button look="primary" onPress={() => setAsks(true)}>
          {t('merge.do')}
        </Button>
      </div>
      <Confirm
        title={t('merge.ask')}
        confirm={t('merge.do')}
        look="primary"
        isOpen={asks}
        isBusy={merge.isPending}
        onClose={() => setAsks(false)}
        onConfirm={() => merge.mutate()}
      >
        <p>{t('merge.askBody')}</p>
      </Confirm>
    </Card>
  );
}
