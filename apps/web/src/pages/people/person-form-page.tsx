import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { once } from '../../api/client.js';
import { contactsAdd } from '../../api/generated/index.js';
import { assertFilled } from '../../api/needed.js';
import { toProblem } from '../../api/problem.js';
import { useMay } from '../../session/session.js';
import { useAction } from '../../ui/action.js';
import { Button, LinkButton } from '../../ui/button.js';
import { useKeptDraft } from '../../ui/draft.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { LeaveGuard } from '../../ui/leave-guard.js';
import { Card, Empty, Page } from '../../ui/page.js';
import { bodyOf, emptyDraft, isSame } from './contact-draft.js';
import { ContactFields } from './contact-fields.js';
import { DraftNotice } from '../../ui/draft-notice.js';
import { PEOPLE } from './people-queries.js';
import './people.css';

/** Somebody whom no file brings. */
export function NewPersonPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayChange = useMay('organizer', 'admin');
  const [first] = useState(emptyDraft);
  const [draft, setDraft] = useState(first);
  // One key for this person: a second press after a lost answer adds nobody twice.
  const [key, setKey] = useState(once);
  const isDirty = !isSame(draft, first);
  const kept = useKeptDraft('person.new', draft, isDirty);
  const add = useAction({
    run: async () => {
      assertFilled([
        { field: 'name', label: t('person.name'), value: draft.name },
        { field: 'address', label: t('person.address'), value: draft.address },
      ]);
      return (await contactsAdd({ body: bodyOf(draft), headers: key })).data;
    },
    done: ({ name }) => t('person.added', { name }),
    stale: PEOPLE,
    isQuiet: true,
    after: ({ id }) => {
      kept.drop();
      void navigate({ to: '/people/$id', params: { id }, ignoreBlocker: true });
    },
  });
  const problem = add.error ? toProblem(add.error) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  const back = { to: '/people', label: t('person.back') } as const;
  if (!mayChange)
    return (
      <Page title={t('person.new')} back={back}>
        <Empty title={t('peoplePage.emptyReader')} action={<LinkButton to="/people">{t('person.back')}</LinkButton>} />
      </Page>
    );
  return (
    <Page title={t('person.new')} lead={t('person.newLead')} back={back}>
      <div className="parts narrow">
        {kept.found && !isDirty && (
          <DraftNotice at={kept.found.at} onUse={() => setDraft(kept.found!.value)} onDrop={kept.drop} />
        )}
        <Card>
          <form className="stack" onSubmit={submit} noValidate>
            <ErrorSummary problem={problem} />
            <ContactFields
              draft={draft}
              problem={problem}
              onChange={(next) => {
                setDraft(next);
                setKey(once());
              }}
            />
            <div className="actions">
              <Button type="submit" look="primary" isBusy={add.isPending}>
                {t('person.add')}
              </Button>
              <LinkButton to="/people">{t('action.cancel')}</LinkButton>
            </div>
          </form>
        </Card>
      </div>
      <LeaveGuard isDirty={isDirty} />
    </Page>
  );
}
