import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { once } from '../../api/client.js';
import { contactImportsUndo, type ImportView } from '../../api/generated/index.js';
import { useAction } from '../../ui/action.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { importQuery } from './import-queries.js';
import { listsQuery, PEOPLE } from './people-queries.js';

/** What an import did, the way to its list, and the way back. */
export function ImportReport({ plan }: { plan: ImportView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const list = useQuery(listsQuery).data?.find(({ id }) => id === plan.listId);
  const [key] = useState(once);
  const undo = useAction({
    run: async () => (await contactImportsUndo({ path: { id: plan.id }, headers: key })).data,
    done: ({ removed, kept }) => t('plan.undone', { removed, kept }),
    stale: [...PEOPLE, ['imports']],
    after: (undone) => client.setQueryData(importQuery(plan.id).queryKey, undone),
  });
  if (plan.status === 'undone') {
    return (
      <Notice
        role="status"
        title={t('plan.undoneTitle')}
        actions={<LinkButton to="/people/import">{t('peoplePage.import')}</LinkButton>}
      >
        {undo.data ? t('plan.undone', { removed: undo.data.removed, kept: undo.data.kept }) : t('plan.undoneHint')}
      </Notice>
    );
  }
  return (
    <>
      <Notice
        tone="good"
        role="status"
        title={t('plan.done', { count: plan.imported, merged: plan.merged })}
        actions={
          plan.listId && (
            <LinkButton to="/people" search={{ listId: plan.listId }} look="primary">
              {t('plan.seeList')}
            </LinkButton>
          )
        }
      >
        {list && t('plan.doneHint', { list: list.name })}
      </Notice>
      <div className="undo-import">
        <Button onPress={() => undo.mutate()} isBusy={undo.isPending}>
          {t('plan.undo')}
        </Button>
        <p className="hint">{t('plan.undoHint')}</p>
      </div>
    </>
  );
}
