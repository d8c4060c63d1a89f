import { LANGUAGES, direction, type Language } from '@hamshahr/time';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { once } from '../../api/client.js';
import { submissionsTell, type CallView, type LinesDto, type SubmissionRowView } from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { DateEntry } from '../../time/date-entry.js';
import { dayIn } from '../../time/today.js';
import { useLanguage } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { FilterChips } from '../../ui/filter-chips.js';
import { TextArea } from '../../ui/field.js';
import { WhenApproved } from '../events/when-approved.js';
import type { Decision } from './board.js';
import { LetterPreview } from './letter-preview.js';

export type LetterKind = 'acceptance' | 'reserve' | 'rejection';

/** Which letter tells of which decision. */
export const LETTERS: readonly { kind: LetterKind; decision: Decision }[] = [
  { kind: 'acceptance', decision: 'accepted' },
  { kind: 'reserve', decision: 'reserve' },
  { kind: 'rejection', decision: 'declined' },
];

interface FormProps {
  call: CallView;
  kind: LetterKind;
  /** Whose people it tells. */
  rows: readonly SubmissionRowView[];
  onClose: () => void;
}

/** Until when accepted people confirm, and what the office adds, with the letter as each of its readers gets it. */
export function LetterForm({ call, kind, rows, onClose }: FormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [until, setUntil] = useState('');
  const [remark, setRemark] = useState<LinesDto>({});
  const [sendsAtOnce, setSendsAtOnce] = useState(true);
  const [key] = useState(once);
  const { closes, confirmDays } = (call.published ?? call.latest).content;
  const letter = { kind, confirmUntil: until === '' ? null : until, remark };
  const submit = useAction({
    run: async () => {
      const body = { ...letter, sendWhenApproved: sendsAtOnce };
      return (await submissionsTell({ path: { id: call.id }, body, headers: key })).data;
    },
    isQuiet: true,
    stale: [['call', call.id], ['mailings'], ['approvals'], ['today']],
    done: () => t('letters.submitted'),
    after: ({ id }) => void navigate({ to: '/mailings/$id', params: { id } }),
  });
  const problem = submit.error ? toProblem(submit.error) : null;
  return (
    <form
      className="stack letter-form"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit.mutate();
      }}
    >
      <h3>{t(`kind.mailing.${kind}`)}</h3>
      <ErrorSummary problem={problem} />
      {kind === 'acceptance' && (
        <DateEntry
          label={t('letters.confirmUntil')}
          name="confirmUntil"
          hint={t('letters.confirmUntilHint', { count: confirmDays })}
          value={until}
          error={problem?.for('confirmUntil')}
          earliest={dayIn(closes.zone)}
          onChange={setUntil}
        />
      )}
      <RemarkFields remark={remark} errorOf={(field) => problem?.for(field)} onChange={setRemark} />
      <LetterPreview call={call} letter={letter} rows={rows} />
      <WhenApproved sendsAtOnce={sendsAtOnce} onChange={setSendsAtOnce} />
      <p className="small muted">{t('letters.afterwards')}</p>
      <div className="row">
        <Button type="submit" look="primary" isBusy={submit.isPending}>
          {t('letters.ask')}
        </Button>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}

interface RemarkProps {
  remark: LinesDto;
  errorOf: (field: string) => string | undefined;
  onChange: (remark: LinesDto) => void;
}

/** What the office adds, in one language after the other. */
function RemarkFields({ remark, errorOf, onChange }: RemarkProps) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const wrong = LANGUAGES.find((each) => errorOf(`remark.${each}`));
  const shown = wrong ?? language;
  return (
    <>
      <FilterChips
        label={t('letters.remarkLanguage')}
        value={shown}
        choices={LANGUAGES.map((value) => ({
          value,
          label: t(`language.${value}`) + ((remark[value] ?? '').trim() === '' ? '' : ' ✓'),
        }))}
        onChange={setLanguage}
      />
      <TextArea
        lang={shown}
        dir={direction(shown)}
        label={t('letters.remark', { language: t(`language.${shown}`) })}
        hint={t('letters.remarkHint')}
        optional={t('form.optional')}
        name={`remark.${shown}`}
        rows={4}
        maxLength={1000}
        value={remark[shown] ?? ''}
        error={errorOf(`remark.${shown}`)}
        onChange={(event) => onChange({ ...remark, [shown]: event.target.value })}
      />
    </>
  );
}
