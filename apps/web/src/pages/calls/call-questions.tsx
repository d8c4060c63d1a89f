import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/page.js';
import { say } from '../../ui/toast.js';
import { inserted, moved, replaced } from '../events/programme/lists.js';
import type { PartProps } from './call-fields.js';
import { freeKey, newQuestion, type Question } from './call-form.js';
import { QuestionFields } from './call-question.js';
import { focusField } from './call-tracks.js';
import { focusItem } from './item-handles.js';

const MOST = 40;

/** What a call asks beside the proposal itself. */
export function QuestionsCard(props: PartProps) {
  const { form, change, language, errorOf } = props;
  const { t } = useTranslation();
  const { questions } = form;
  const [open, setOpen] = useState<readonly string[]>([]);
  const toggle = (key: string, isOpen: boolean) =>
    setOpen((now) => (isOpen ? [...now.filter((each) => each !== key), key] : now.filter((each) => each !== key)));
  const put = (at: number, question: Question) => {
    const used = { ...form.used, q: Number(question.key.slice(1)) };
    change({ questions: inserted(questions, at, question), used });
    // The others fold to a line each, so that the form stays short.
    setOpen([question.key]);
    focusField(`questions.${at}.label.${language}`);
  };
  const move = (at: number, by: number) => {
    if (!questions[at + by]) return;
    change({ questions: moved(questions, at, by) });
    focusItem(questions[at]!.key);
  };
  const remove = (at: number) => {
    const question = questions[at]!;
    change({ questions: replaced(questions, at, null) });
    say(t('callForm.questionRemoved'), () => change((now) => ({ questions: inserted(now.questions, at, question) })));
  };
  const again = (at: number) =>
    put(at + 1, { ...questions[at]!, key: freeKey(questions, 'q', form.used.q), label: { ...questions[at]!.label } });
  return (
    <Card title={t('callForm.questions')}>
      <p className="small muted">{t('callForm.questionsHint')}</p>
      {errorOf('questions') && <p className="error">{errorOf('questions')}</p>}
      {questions.map((question, at) => (
        <QuestionFields
          key={question.key}
          {...props}
          {...{ question, at }}
          isOpen={open.includes(question.key)}
          onToggle={(isOpen) => toggle(question.key, isOpen)}
          onChange={(changed) => change({ questions: replaced(questions, at, changed) })}
          onMove={(by) => move(at, by)}
          onDuplicate={questions.length < MOST ? () => again(at) : undefined}
          onRemove={() => remove(at)}
        />
      ))}
      {questions.length < MOST && (
        <div>
          <Button icon={<Plus aria-hidden="true" size={18} />} onPress={() => put(questions.length, newQuestion(form))}>
            {t('registration.addQuestion')}
          </Button>
        </div>
      )}
    </Card>
  );
}
