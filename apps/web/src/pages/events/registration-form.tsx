import { latinDigits, localizeDigits, type Language } from '@hamshahr/time';
import { Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch } from '../../api/client.js';
import {
  registrationsSave,
  type EventView,
  type QuestionDto,
  type RegistrationFormDto,
  type RegistrationFormView,
} from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { useLanguage } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Choices, TextField } from '../../ui/field.js';
import { Card } from '../../ui/page.js';
import { QuestionEditor } from './question-editor.js';

const MODES = ['open', 'approved'] as const;
const MOST_QUESTIONS = 10;

interface FormProps {
  event: EventView;
  form: RegistrationFormView | null;
  onClose: () => void;
}

/** How people register, what they are asked, and the request for approval. */
export function RegistrationForm({ event, form, onClose }: FormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [mode, setMode] = useState<RegistrationFormDto['mode']>(form?.mode === 'approved' ? 'approved' : 'open');
  const [hours, setHours] = useState(() => localizeDigits(String(form?.offerHours ?? 24), language));
  const [questions, setQuestions] = useState<QuestionDto[]>(form?.questions ?? []);
  const languages = Object.keys(event.revision.texts) as Language[];
  const save = useAction({
    run: async () => {
      const body: RegistrationFormDto = { mode, offerHours: Number(latinDigits(hours).trim() || NaN), questions };
      const headers = ifMatch(form?.version ?? 0);
      return (await registrationsSave({ path: { id: event.id }, body, headers })).data;
    },
    isQuiet: true,
    stale: [['registration', event.id], ['approvals'], ['today']],
    done: () => t('registration.submitted'),
    after: onClose,
  });
  const problem = save.error ? toProblem(save.error) : null;
  const submit = (sent: FormEvent) => {
    sent.preventDefault();
    save.mutate();
  };
  const change = (at: number, question: QuestionDto | null) =>
    setQuestions(questions.flatMap((each, index) => (index !== at ? [each] : question ? [question] : [])));
  const move = (at: number, by: number) => {
    const ordered = [...questions];
    const [moved] = ordered.splice(at, 1);
    ordered.splice(at + by, 0, moved!);
    setQuestions(ordered);
  };
  return (
    <Card title={t('registration.form')}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary problem={problem} />
        <Choices
          label={t('registration.mode')}
          name="mode"
          value={mode}
          choices={MODES.map((value) => ({ value, label: t(`registration.modes.${value}`) }))}
          onChange={setMode}
        />
        <TextField
          label={t('registration.offerHours')}
          hint={t('registration.offerHoursHint')}
          name="offerHours"
          dir="ltr"
          inputMode="numeric"
          value={hours}
          error={problem?.for('offerHours')}
          onChange={(changed) => setHours(changed.target.value)}
        />
        <h3>{t('registration.questions')}</h3>
        <p className="small muted">{t('registration.questionsHint')}</p>
        {questions.map((question, at) => (
          <QuestionEditor
            key={question.id}
            field={`questions.${at}`}
            number={at + 1}
            question={question}
            languages={languages}
            errorOf={(name) => problem?.for(name)}
            onChange={(changed) => change(at, changed)}
            onUp={at > 0 ? () => move(at, -1) : undefined}
            onDown={at < questions.length - 1 ? () => move(at, 1) : undefined}
          />
        ))}
        {questions.length < MOST_QUESTIONS && (
          <div>
            <Button
              icon={<Plus aria-hidden="true" size={18} />}
              onPress={() => setQuestions([...questions, newQuestion(questions)])}
            >
              {t('registration.addQuestion')}
            </Button>
          </div>
        )}
        <p className="small muted">{t('registration.approvalHint')}</p>
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

/** A name that no question has, so that answers to removed ones are not taken for its own. */
function newQuestion(questions: QuestionDto[]): QuestionDto {
  const last = Math.max(0, ...questions.map(({ id }) => Number(id.slice(1))));
  return { id: `q${last + 1}`, kind: 'text', isRequired: false, label: {}, choices: [] };
}
