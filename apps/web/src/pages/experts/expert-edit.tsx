import { LANGUAGES, type Language } from '@hamshahr/time';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { citiesQuery, nameIn } from '../../api/cities.js';
import { ifMatch } from '../../api/client.js';
import { expertsEdit, type ExpertDto, type ExpertView } from '../../api/generated/index.js';
import { toProblem, type ApiProblem } from '../../api/problem.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Select, TextArea, TextField } from '../../ui/field.js';
import { LeaveGuard } from '../../ui/leave-guard.js';
import { Card } from '../../ui/page.js';
import { ChipBoxes } from '../people/chip-boxes.js';
import { WordsField } from '../people/words-field.js';
import { EXPERTS, SPOKEN } from './expert-queries.js';
import { useSpoken } from './expert-words.js';

type Draft = Required<ExpertDto> & { cityId: string };

function draftOf(expert: ExpertView): Draft {
  const { name, language, cityId, organisation, position, spoken, themes, availability, bio } = expert;
  return {
    ...{ name, organisation, position, spoken, themes, availability, bio },
    ...{ language: language as Language, cityId: cityId ?? '' },
  };
}

/** An expert's details, saved on the version that was seen. */
export function ExpertEdit({ expert }: { expert: ExpertView }) {
  const { t } = useTranslation();
  const [base, setBase] = useState(expert);
  const [draft, setDraft] = useState(() => draftOf(expert));
  const isDirty = JSON.stringify(draft) !== JSON.stringify(draftOf(base));
  // Somebody else's change shows at once as long as nothing was typed here.
  if (expert.version > base.version && !isDirty) {
    setBase(expert);
    setDraft(draftOf(expert));
  }
  const reset = (saved: ExpertView) => {
    setBase(saved);
    setDraft(draftOf(saved));
  };
  const save = useAction({
    run: async (body: Draft) => {
      const wish = { ...body, cityId: body.cityId || null };
      const target = { path: { id: expert.id }, headers: ifMatch(base.version) };
      return (await expertsEdit({ ...target, body: wish })).data.expert;
    },
    done: () => t('expert.saved'),
    stale: EXPERTS,
    after: reset,
    isQuiet: true,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(draft);
  };
  const problem = save.error ? toProblem(save.error) : null;
  return (
    <Card title={t('expert.details')}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary problem={problem} />
        <Fields draft={draft} onChange={setDraft} problem={problem} />
        <div className="actions">
          <Button type="submit" look="primary" isBusy={save.isPending} isDisabled={!isDirty}>
            {t('action.save')}
          </Button>
          {isDirty && <Button onPress={() => reset(expert)}>{t('action.cancel')}</Button>}
        </div>
      </form>
      <LeaveGuard isDirty={isDirty} />
    </Card>
  );
}

interface FieldsProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  problem: ApiProblem | null;
}

function Fields({ draft, onChange, problem }: FieldsProps) {
  const { t } = useTranslation();
  const cities = useQuery(citiesQuery).data ?? [];
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change });
  const text = (field: 'name' | 'organisation' | 'position' | 'availability' | 'bio') => ({
    name: field,
    label: t(`expert.${field}`),
    value: draft[field],
    error: problem?.for(field),
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value }),
  });
  const spoken = useSpoken();
  const codes = [...new Set([...SPOKEN, ...draft.spoken])];
  return (
    <>
      <TextField {...text('name')} required maxLength={200} autoComplete="off" />
      <div className="columns">
        <TextField {...text('position')} maxLength={120} autoComplete="off" />
        <TextField {...text('organisation')} maxLength={200} autoComplete="off" />
      </div>
      <div className="columns">
        <Select
          name="language"
          label={t('expert.language')}
          value={draft.language}
          onChange={(event) => set({ language: event.target.value as Language })}
          choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        />
        <Select
          name="cityId"
          label={t('expert.city')}
          value={draft.cityId}
          error={problem?.for('cityId')}
          onChange={(event) => set({ cityId: event.target.value })}
          choices={[
            { value: '', label: t('expert.noCity') },
            ...cities.map(({ id, names }) => ({ value: id, label: nameIn(names) })),
          ]}
        />
      </div>
      <WordsField
        name="themes"
        label={t('expert.themes')}
        hint={t('expert.themesHint')}
        value={draft.themes}
        error={problem?.errors.find(({ field }) => field.startsWith('themes'))?.detail}
        onChange={(themes) => set({ themes })}
      />
      <ChipBoxes
        name="spoken"
        label={t('expert.spoken')}
        value={draft.spoken}
        choices={codes.map((value) => ({ value, label: spoken(value) }))}
        onChange={(chosen) => set({ spoken: chosen })}
      />
      <TextArea {...text('availability')} rows={2} maxLength={500} />
      <TextArea {...text('bio')} rows={5} maxLength={4000} />
    </>
  );
}
