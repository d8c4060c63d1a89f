import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { once } from '../../api/client.js';
import { contactImportsCommit, type ImportView } from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { useAction } from '../../ui/action.js';
import { Button, LinkButton } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextField } from '../../ui/field.js';
import { Card } from '../../ui/page.js';
import { importQuery } from './import-queries.js';
import { listsQuery, PEOPLE } from './people-queries.js';

/** The name of a list for a file: its own, without the ending. */
function listNameOf(fileName: string): string {
  return fileName.replace(/\.[a-z]{3,4}$/i, '').slice(0, 120);
}

/** The last step: onto which list, and go. */
export function ImportCommit({ plan }: { plan: ImportView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const lists = useQuery(listsQuery).data ?? [];
  const [listName, setListName] = useState(() => listNameOf(plan.fileName));
  const [key] = useState(once);
  const rows = plan.imported + plan.merged;
  const commit = useAction({
    run: async () =>
      (await contactImportsCommit({ path: { id: plan.id }, body: { listName: listName.trim() }, headers: key })).data,
    done: ({ imported, merged }) => t('plan.done', { count: imported, merged }),
    isQuiet: true,
    stale: [...PEOPLE, ['imports']],
    after: (done) => {
      client.setQueryData(importQuery(plan.id).queryKey, done);
      window.scrollTo({ top: 0 });
    },
  });
  const problem = commit.error ? toProblem(commit.error) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    commit.mutate();
  };
  if (rows === 0)
    return (
      <Card>
        <p>{t('plan.commitNobody')}</p>
        <div className="actions">
          <LinkButton to="/people/import">{t('plan.another')}</LinkButton>
        </div>
      </Card>
    );
  return (
    <Card>
      <form className="stack narrow" onSubmit={submit} noValidate>
        <ErrorSummary problem={problem} />
        <TextField
          name="listName"
          label={t('plan.list')}
          hint={t('plan.listHint')}
          value={listName}
          required
          maxLength={120}
          autoComplete="off"
          list="known-lists"
          error={problem?.for('listName')}
          onChange={(event) => setListName(event.target.value)}
        />
        <datalist id="known-lists">
          {lists.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
        <div className="actions">
          <Button type="submit" look="primary" isBusy={commit.isPending}>
            {t('plan.commit', { count: rows })}
          </Button>
          <LinkButton to="/people">{t('action.cancel')}</LinkButton>
        </div>
      </form>
    </Card>
  );
}
