import { LANGUAGES, type Language } from '@hamshahr/time';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { citiesQuery, nameIn } from '../../api/cities.js';
import { once } from '../../api/client.js';
import { listsAdd, listsJoinSegment, type ListView, type SegmentDto } from '../../api/generated/index.js';
import { ApiProblem, toProblem } from '../../api/problem.js';
import { useAction } from '../../ui/action.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextField } from '../../ui/field.js';
import { Hint } from '../../ui/hint.js';
import { ChipBoxes } from './chip-boxes.js';
import { PEOPLE } from './people-queries.js';
import { WordsField } from './words-field.js';

type Segment = Required<SegmentDto>;
const NOBODY: Segment = { cityIds: [], languages: [], roles: [], themes: [] };

/** Only the kinds for which something was chosen. */
function chosen(segment: Segment): SegmentDto {
  return Object.fromEntries(Object.entries(segment).filter(([, values]) => values.length > 0));
}

/** Makes a list, or adds to one, everybody who fits a city, position, theme or language now. */
export function ListDialog({ list, onClose }: { list: ListView | null; onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [segment, setSegment] = useState(NOBODY);
  const save = useSave(list, name.trim(), segment, onClose);
  const problem = save.error ? toProblem(save.error) : null;
  return (
    <FormDialog
      title={list ? t('lists.addTo', { name: list.name }) : t('lists.create')}
      submit={list ? t('lists.add') : t('lists.submit')}
      problem={problem}
      isBusy={save.isPending}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      {!list && (
        <TextField
          name="name"
          label={t('lists.name')}
          hint={t('lists.nameHint')}
          value={name}
          required
          maxLength={120}
          autoComplete="off"
          error={problem?.for('name')}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      <SegmentFields segment={segment} onChange={setSegment} isOptional={!list} />
    </FormDialog>
  );
}

function useSave(list: ListView | null, name: string, segment: Segment, onClose: () => void) {
  const { t } = useTranslation();
  // A list that was made stays made when adding its people failed: the second press only adds.
  const [made, setMade] = useState<ListView | null>(null);
  const target = list ?? made;
  return useAction({
    run: async () => {
      const who = chosen(segment);
      const isEmpty = Object.keys(who).length === 0;
      if (list && isEmpty)
        throw new ApiProblem({ code: 'segment', status: 400, field: 'cityIds', detail: t('lists.segmentNeeded') });
      const to = target ?? (await listsAdd({ body: { name }, headers: once() })).data;
      if (!target) setMade(to);
      if (isEmpty) return { name: to.name, added: null };
      const { data } = await listsJoinSegment({ path: { id: to.id }, body: who, headers: once() });
      return { name: to.name, added: data.added };
    },
    done: ({ name: saved, added }) => {
      if (added === null) return t('lists.made', { name: saved });
      if (!list) return t('lists.madeWith', { name: saved, count: added });
      return added === 0 ? t('lists.addedNobody', { name: saved }) : t('lists.added', { name: saved, count: added });
    },
    stale: PEOPLE,
    isQuiet: true,
    after: onClose,
  });
}

interface SegmentProps {
  segment: Segment;
  onChange: (segment: Segment) => void;
  isOptional: boolean;
}

function SegmentFields({ segment, onChange, isOptional }: SegmentProps) {
  const { t } = useTranslation();
  const cities = useQuery(citiesQuery).data ?? [];
  const set = (change: Partial<Segment>) => onChange({ ...segment, ...change });
  return (
    <>
      <div>
        <div className="row">
          <strong>{t('lists.segment')}</strong>
          <Hint word="segment" />
        </div>
        <p className="hint">{isOptional ? t('lists.segmentHint') : t('lists.segmentNeeded')}</p>
      </div>
      <ChipBoxes
        name="cityIds"
        label={t('lists.cities')}
        value={segment.cityIds}
        choices={cities.map(({ id, names }) => ({ value: id, label: nameIn(names) }))}
        onChange={(cityIds) => set({ cityIds })}
      />
      <ChipBoxes<Language>
        name="languages"
        label={t('lists.languages')}
        value={segment.languages}
        choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChange={(languages) => set({ languages })}
      />
      <WordsField
        name="roles"
        label={t('lists.roles')}
        hint={t('lists.wordsHint')}
        value={segment.roles}
        onChange={(roles) => set({ roles })}
      />
      <WordsField
        name="themes"
        label={t('lists.themes')}
        hint={t('lists.wordsHint')}
        value={segment.themes}
        onChange={(themes) => set({ themes })}
      />
    </>
  );
}
