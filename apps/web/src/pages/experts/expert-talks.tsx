import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  expertRecordsAddTalk,
  expertRecordsEditTalk,
  expertRecordsRemoveTalk,
  type ExpertDetailView,
  type ExpertTalkView,
} from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Card } from '../../ui/page.js';
import { EXPERTS } from './expert-queries.js';

type Draft = Pick<ExpertTalkView, 'title' | 'heldOn' | 'language' | 'eventId'> & { id: string | null };
const NEW: Draft = { id: null, title: '', heldOn: '', language: null, eventId: null };

/** The talks somebody gave; searched with the rest of the entry. */
export function ExpertTalks({
  detail: { expert, talks },
  mayChange,
}: {
  detail: ExpertDetailView;
  mayChange: boolean;
}) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Draft | null>(null);
  const restore = useAction({
    run: async ({ id: _id, ...body }: ExpertTalkView) =>
      void (await expertRecordsAddTalk({ path: { id: expert.id }, body })),
    stale: EXPERTS,
  });
  const remove = useAction({
    run: async ({ id }: ExpertTalkView) =>
      void (await expertRecordsRemoveTalk({ path: { id: expert.id, talkId: id } })),
    done: () => t('expert.talkRemoved'),
    undo: (_out, talk) => restore.mutate(talk),
    stale: EXPERTS,
  });
  return (
    <Card
      title={t('expert.talks')}
      actions={mayChange && <Button onPress={() => setDraft(NEW)}>{t('expert.talkAdd')}</Button>}
    >
      {talks.length === 0 && <p className="muted">{t('expert.talksNone')}</p>}
      <ul className="plain-list">
        {talks.map((talk) => (
          <li key={talk.id}>
            <span className="person-cell">
              <bdi>{talk.title}</bdi>
              <bdi dir="ltr" className="small muted">
                {talk.heldOn}
              </bdi>
            </span>
            {mayChange && (
              <span className="actions">
                <Button
                  look="quiet"
                  aria-label={t('expert.talkEditNamed', { title: talk.title })}
                  icon={<Pencil aria-hidden="true" size={18} />}
                  onPress={() => setDraft(talk)}
                />
                <Button
                  look="quiet"
                  aria-label={t('expert.talkRemoveNamed', { title: talk.title })}
                  icon={<Trash2 aria-hidden="true" size={18} />}
                  onPress={() => remove.mutate(talk)}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      {draft && <TalkDialog expertId={expert.id} draft={draft} onChange={setDraft} />}
    </Card>
  );
}

interface DialogProps {
  expertId: string;
  draft: Draft;
  onChange: (draft: Draft | null) => void;
}

function TalkDialog({ expertId, draft, onChange }: DialogProps) {
  const { t } = useTranslation();
  const save = useAction({
    run: async ({ id, title, heldOn, language, eventId }: Draft) => {
      const body = { title, heldOn, language, eventId };
      if (id === null) await expertRecordsAddTalk({ path: { id: expertId }, body });
      else await expertRecordsEditTalk({ path: { id: expertId, talkId: id }, body });
    },
    done: () => t('expert.talkSaved'),
    stale: EXPERTS,
    after: () => onChange(null),
    isQuiet: true,
  });
  const problem = save.error ? toProblem(save.error) : null;
  return (
    <FormDialog
      title={t(draft.id === null ? 'expert.talkAdd' : 'expert.talkEdit')}
      submit={t('action.save')}
      problem={problem}
      isBusy={save.isPending}
      onSubmit={() => save.mutate(draft)}
      onClose={() => onChange(null)}
    >
      <TextField
        name="title"
        label={t('expert.talkTitle')}
        value={draft.title}
        maxLength={300}
        error={problem?.for('title')}
        onChange={(event) => onChange({ ...draft, title: event.target.value })}
      />
      <TextField
        name="heldOn"
        dir="ltr"
        label={t('expert.talkDay')}
        hint={t('expert.talkDayHint')}
        value={draft.heldOn}
        maxLength={10}
        error={problem?.for('heldOn')}
        onChange={(event) => onChange({ ...draft, heldOn: event.target.value })}
      />
    </FormDialog>
  );
}
