import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '@hamshahr/time';
import {
  callReviewsPutReviewer,
  type CallView,
  type CandidateView,
  type ReviewerView,
} from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { useLanguage } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Checkbox, Select, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { wordsIn } from '../events/question-list.js';

interface ReviewerProps {
  call: CallView;
  /** Null for a new one. */
  reviewer: ReviewerView | null;
  candidates: readonly CandidateView[];
  onClose: () => void;
}

/** Who reviews, and what they take. */
export function ReviewerDialog({ call, reviewer, candidates, onClose }: ReviewerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { tracks, languages } = call.latest.content;
  const [form, setForm] = useState({
    accountId: reviewer?.accountId ?? candidates[0]?.accountId ?? '',
    tracks: reviewer?.tracks ?? [],
    languages: (reviewer?.languages ?? []) as Language[],
    maxLoad: String(reviewer?.maxLoad ?? 20),
    affiliation: reviewer?.affiliation ?? '',
  });
  const put = useAction({
    run: async () => {
      const { accountId, maxLoad, ...rest } = form;
      const body = { ...rest, maxLoad: Number(maxLoad) };
      return (await callReviewsPutReviewer({ path: { id: call.id, accountId }, body })).data;
    },
    stale: [['call', call.id]],
    done: () => t('reviewDesk.put'),
    after: onClose,
    isQuiet: true,
  });
  const problem = put.error ? toProblem(put.error) : null;
  const toggle = <T extends string>(list: readonly T[], one: T) =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
  return (
    <FormDialog
      title={reviewer ? t('reviewDesk.edit', { name: reviewer.name }) : t('reviewDesk.add')}
      submit={t('action.save')}
      problem={problem}
      isBusy={put.isPending}
      onSubmit={() => put.mutate()}
      onClose={onClose}
    >
      {!reviewer && (
        <Select
          label={t('reviewDesk.account')}
          name="accountId"
          error={problem?.for('accountId')}
          choices={candidates.map(({ accountId, name }) => ({ value: accountId, label: name }))}
          value={form.accountId}
          onChange={(event) => setForm({ ...form, accountId: event.target.value })}
        />
      )}
      {tracks.length > 0 && (
        <Boxes
          label={t('reviewDesk.tracks')}
          hint={t('reviewDesk.tracksHint')}
          choices={tracks.map(({ key, name }) => ({ value: key, label: wordsIn(name, language) }))}
          chosen={form.tracks}
          onToggle={(key) => setForm({ ...form, tracks: toggle(form.tracks, key) })}
        />
      )}
      <Boxes
        label={t('reviewDesk.languages')}
        hint={t('reviewDesk.languagesHint')}
        choices={LANGUAGES.filter((code) => languages.includes(code)).map((code) => ({
          value: code,
          label: t(`language.${code}`),
        }))}
        chosen={form.languages}
        onToggle={(code) => setForm({ ...form, languages: toggle(form.languages, code) })}
      />
      <TextField
        label={t('reviewDesk.maxLoad')}
        hint={t('reviewDesk.maxLoadHint')}
        name="maxLoad"
        type="number"
        min={1}
        max={500}
        error={problem?.for('maxLoad')}
        value={form.maxLoad}
        onChange={(event) => setForm({ ...form, maxLoad: event.target.value })}
      />
      <TextField
        label={t('reviewDesk.affiliation')}
        hint={t('reviewDesk.affiliationHint')}
        optional={t('form.optional')}
        name="affiliation"
        maxLength={200}
        error={problem?.for('affiliation')}
        value={form.affiliation}
        onChange={(event) => setForm({ ...form, affiliation: event.target.value })}
      />
    </FormDialog>
  );
}

interface BoxesProps<T extends string> {
  label: string;
  hint: string;
  choices: readonly { value: T; label: string }[];
  chosen: readonly T[];
  onToggle: (value: T) => void;
}

function Boxes<T extends string>({ label, hint, choices, chosen, onToggle }: BoxesProps<T>) {
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      <div className="hint">{hint}</div>
      <div className="row">
        {choices.map(({ value, label: words }) => (
          <Checkbox key={value} label={words} checked={chosen.includes(value)} onChange={() => onToggle(value)} />
        ))}
      </div>
    </fieldset>
  );
}
