import { direction, latinDigits, localizeDigits, type Language } from '@hamshahr/time';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, once } from '../../api/client.js';
import {
  remindersAdd,
  remindersEdit,
  type EventView,
  type ReminderDto,
  type ReminderView,
} from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { useLanguage } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Choices, Select, TextArea, TextField } from '../../ui/field.js';
import { Card } from '../../ui/page.js';

const KINDS = ['reminder', 'thanks'] as const;
const UNITS = ['minutes', 'hours', 'days'] as const;
const AUDIENCES = ['expected', 'accepted', 'unanswered', 'not_declined'] as const;

interface Draft extends Omit<ReminderDto, 'amount' | 'remarks'> {
  /** As typed, in any digits. */
  amount: string;
  remarks: Partial<Record<Language, string>>;
}

function draftOf(rule: ReminderView | null, language: Language): Draft {
  const { kind = 'reminder', amount = 1, unit = 'days', audience = 'expected', remarks = null } = rule ?? {};
  return {
    kind: kind,
    unit: unit,
    audience: audience,
    amount: localizeDigits(String(amount), language),
    remarks: remarks ?? {},
  };
}

interface FormProps {
  event: EventView;
  /** The rule to change; null for a new one. */
  rule: ReminderView | null;
  onClose: () => void;
}

/** When, for whom and with what addition; then the request for approval. */
export function ReminderForm({ event, rule, onClose }: FormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [draft, setDraft] = useState(() => draftOf(rule, language));
  const [key] = useState(once);
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const save = useAction({
    run: async () => {
      const written = Object.entries(draft.remarks).filter(([, text]) => text.trim());
      const body: ReminderDto = {
        ...draft,
        amount: Number(latinDigits(draft.amount).trim() || NaN),
        ...{ remarks: written.length > 0 ? Object.fromEntries(written) : undefined },
      };
      if (!rule) return (await remindersAdd({ path: { id: event.id }, body, headers: key })).data;
      return (await remindersEdit({ path: { id: rule.id }, body, headers: ifMatch(rule.version) })).data;
    },
    isQuiet: true,
    stale: [['reminders'], ['approvals'], ['today']],
    done: () => t('reminders.submitted'),
    after: onClose,
  });
  const problem = save.error ? toProblem(save.error) : null;
  const submit = (sent: FormEvent) => {
    sent.preventDefault();
    save.mutate();
  };
  return (
    <Card title={t(rule ? 'reminders.edit' : 'reminders.add')}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary problem={problem} />
        <Choices
          label={t('reminders.kind')}
          name="kind"
          value={draft.kind}
          choices={KINDS.map((value) => ({ value, label: t(`reminders.kinds.${value}`) }))}
          onChange={(kind) => set({ kind })}
        />
        <div className="columns">
          <TextField
            label={t(draft.kind === 'reminder' ? 'reminders.amount' : 'reminders.amountAfter')}
            name="amount"
            dir="ltr"
            inputMode="numeric"
            value={draft.amount}
            error={problem?.for('amount')}
            onChange={(change) => set({ amount: change.target.value })}
          />
          <Select
            label={t('reminders.unit')}
            name="unit"
            value={draft.unit}
            choices={UNITS.map((value) => ({ value, label: t(`reminders.units.${value}`) }))}
            onChange={(change) => set({ unit: change.target.value as Draft['unit'] })}
          />
        </div>
        <Select
          label={t('reminders.audience')}
          name="audience"
          value={draft.audience}
          choices={AUDIENCES.map((value) => ({ value, label: t(`reminders.audiences.${value}`) }))}
          onChange={(change) => set({ audience: change.target.value as Draft['audience'] })}
        />
        <p className="small muted">{t('reminders.remarkHint')}</p>
        {(Object.keys(event.revision.texts) as Language[]).map((one) => (
          <TextArea
            key={one}
            lang={one}
            dir={direction(one)}
            rows={2}
            name={`remarks.${one}`}
            label={t('reminders.remark', { language: t(`language.${one}`) })}
            optional={t('form.optional')}
            error={problem?.for(`remarks.${one}`)}
            value={draft.remarks[one] ?? ''}
            onChange={(change) => set({ remarks: { ...draft.remarks, [one]: change.target.value } })}
          />
        ))}
        <div className="row">
          <Button type="submit" look="primary" isBusy={save.isPending}>
            {t('reminders.submit')}
          </Button>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
        </div>
      </form>
    </Card>
  );
}
