import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch } from '../../api/client.js';
import { contactsEdit, contactsOne, type ContactView } from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { useKeptDraft } from '../../ui/draft.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { LeaveGuard } from '../../ui/leave-guard.js';
import { Card } from '../../ui/page.js';
import { Conflict } from './conflict.js';
import { bodyOf, draftOf, isSame, onTopOf } from './contact-draft.js';
import { ContactFields } from './contact-fields.js';
import { DraftNotice } from '../../ui/draft-notice.js';
import { contactQuery, PEOPLE } from './people-queries.js';

/** A person's details, saved on the version that was seen; where somebody was quicker, both are shown. */
export function PersonEdit({ contact }: { contact: ContactView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [base, setBase] = useState(contact);
  const [draft, setDraft] = useState(() => draftOf(contact));
  const [theirs, setTheirs] = useState<ContactView | null>(null);
  const isDirty = !isSame(draft, draftOf(base));
  // Somebody else's change shows at once as long as nothing was typed here.
  if (contact.version > base.version && !isDirty && !theirs) {
    setBase(contact);
    setDraft(draftOf(contact));
  }
  const kept = useKeptDraft(`person.${contact.id}`, draft, isDirty);
  const accept = (saved: ContactView) => {
    kept.drop();
    setTheirs(null);
    setBase(saved);
    setDraft(draftOf(saved));
    client.setQueryData(contactQuery(saved.id).queryKey, saved);
  };
  const meet = async () => {
    const present = (await contactsOne({ path: { id: contact.id } })).data;
    setTheirs(present);
    setDraft(onTopOf(draftOf(present), draft, draftOf(theirs ?? base)));
  };
  const save = useAction({
    run: async (version: number) => {
      const target = { path: { id: contact.id }, headers: ifMatch(version) };
      try {
        return (await contactsEdit({ ...target, body: bodyOf(draft) })).data;
      } catch (error) {
        if (isStale(error)) await meet();
        throw error;
      }
    },
    done: () => t('person.saved'),
    stale: PEOPLE,
    isQuiet: true,
    after: accept,
  });
  const problem = save.error && !isStale(save.error) ? toProblem(save.error) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate((theirs ?? base).version);
  };
  return (
    <Card title={t('person.details')}>
      {kept.found && !isDirty && (
        <DraftNotice at={kept.found.at} onUse={() => setDraft(kept.found!.value)} onDrop={kept.drop} />
      )}
      {theirs && (
        <Conflict
          theirs={draftOf(theirs)}
          mine={draft}
          isBusy={save.isPending}
          onTakeTheirs={() => accept(theirs)}
          onSaveMine={() => save.mutate(theirs.version)}
        />
      )}
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary problem={problem} />
        <ContactFields draft={draft} onChange={setDraft} problem={problem} />
        <p className="hint">{t('person.saveHint')}</p>
        {!theirs && (
          <div className="actions">
            <Button type="submit" look="primary" isBusy={save.isPending} isDisabled={!isDirty}>
              {t('action.save')}
            </Button>
            {isDirty && <Button onPress={() => accept(base)}>{t('action.cancel')}</Button>}
          </div>
        )}
      </form>
      <LeaveGuard isDirty={isDirty} />
    </Card>
  );
}

function isStale(error: unknown): boolean {
  return toProblem(error).code === 'contact.stale';
}
