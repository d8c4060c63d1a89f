import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  expertRecordsAddNote,
  expertRecordsRemoveNote,
  type ExpertDetailView,
  type ExpertNoteView,
} from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { Moment } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { TextArea } from '../../ui/field.js';
import { Card } from '../../ui/page.js';
import { EXPERTS } from './expert-queries.js';

/** What the office notes for itself. */
export function ExpertNotes({ detail, mayChange }: { detail: ExpertDetailView; mayChange: boolean }) {
  const { t } = useTranslation();
  const { notes, expert } = detail;
  const [text, setText] = useState('');
  const path = { id: expert.id };
  const add = useAction({
    run: async (note: string) => void (await expertRecordsAddNote({ path, body: { text: note } })),
    done: () => t('expert.noteAdded'),
    stale: EXPERTS,
    after: () => setText(''),
    isQuiet: true,
  });
  const restore = useAction({
    run: async (note: string) => void (await expertRecordsAddNote({ path, body: { text: note } })),
    stale: EXPERTS,
  });
  const remove = useAction({
    run: async ({ id }: ExpertNoteView) =>
      void (await expertRecordsRemoveNote({ path: { id: expert.id, noteId: id } })),
    done: () => t('expert.noteRemoved'),
    undo: (_out, note) => restore.mutate(note.text),
    stale: EXPERTS,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(text);
  };
  const problem = add.error ? toProblem(add.error) : null;
  return (
    <Card title={t('expert.notes')}>
      <p className="small muted">{t('expert.notesLead')}</p>
      {notes.length === 0 && <p className="muted">{t('expert.notesNone')}</p>}
      <ul className="plain-list">
        {notes.map((note) => (
          <li key={note.id}>
            <span className="person-cell">
              <bdi>{note.text}</bdi>
              <span className="small muted">
                <bdi>{note.authorName}</bdi> <Moment at={note.at} />
              </span>
            </span>
            {mayChange && (
              <Button look="quiet" isBusy={remove.isPending} onPress={() => remove.mutate(note)}>
                {t('expert.noteRemove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <form className="stack" onSubmit={submit} noValidate>
          <TextArea
            name="text"
            label={t('expert.note')}
            rows={3}
            maxLength={2000}
            value={text}
            error={problem ? (problem.for('text') ?? problem.message) : undefined}
            onChange={(event) => setText(event.target.value)}
          />
          <div className="actions">
            <Button type="submit" isBusy={add.isPending}>
              {t('expert.noteAdd')}
            </Button>
          </div>
        </form>
      )}
    </Card>
  );
}
