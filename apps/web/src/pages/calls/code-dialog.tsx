import { localizeDigits, toInstant } from '@hamshahr/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callsAddCode, type CallView } from '../../api/generated/index.js';
import { ApiProblem, toProblem } from '../../api/problem.js';
import { DateEntry } from '../../time/date-entry.js';
import { dayIn } from '../../time/today.js';
import { useLanguage } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { readNumber } from '../events/event-form.js';

/** A new code: for whom, how often, and until when what begins with it is taken. */
export function CodeDialog({ call, onClose }: { call: CallView; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [note, setNote] = useState('');
  const [uses, setUses] = useState(localizeDigits('1', language));
  const [day, setDay] = useState('');
  const { zone } = call.latest.content.closes;
  const add = useAction({
    run: async () => {
      const count = readNumber(uses);
      if (!Number.isInteger(count) || count < 1 || count > 1000) {
        const errors = [{ field: 'uses', code: 'range', detail: t('codes.usesWrong') }];
        throw new ApiProblem({ code: 'form.range', status: 0, errors });
      }
      const until = day === '' ? null : toInstant(`${day}T23:59`, zone).toISOString();
      return (await callsAddCode({ path: { id: call.id }, body: { note, uses: count, until } })).data;
    },
    isQuiet: true,
    stale: [['call', call.id, 'codes']],
    done: ({ code }) => t('codes.added', { code }),
    after: onClose,
  });
  const problem = add.error ? toProblem(add.error) : null;
  return (
    <FormDialog
      title={t('codes.add')}
      submit={t('codes.add')}
      problem={problem}
      isBusy={add.isPending}
      onSubmit={() => add.mutate()}
      onClose={onClose}
    >
      <TextField
        label={t('codes.note')}
        hint={t('codes.noteHint')}
        optional={t('form.optional')}
        name="note"
        maxLength={200}
        value={note}
        error={problem?.for('note')}
        onChange={(event) => setNote(event.target.value)}
      />
      <TextField
        label={t('codes.uses')}
        name="uses"
        dir="ltr"
        inputMode="numeric"
        value={uses}
        error={problem?.for('uses')}
        onChange={(event) => setUses(event.target.value)}
      />
      <DateEntry
        label={t('codes.until')}
        name="until"
        hint={t('codes.untilHint', { zone })}
        value={day}
        error={problem?.for('until')}
        earliest={dayIn(zone)}
        onChange={setDay}
      />
    </FormDialog>
  );
}
