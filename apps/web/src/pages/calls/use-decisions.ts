import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  submissionsDecide,
  submissionsList,
  submissionsRank,
  type SubmissionRowView,
} from '../../api/generated/index.js';
import { useAction } from '../../ui/action.js';
import { before, boardOf, decided, ranked, type Decision } from './board.js';

/** Everything that was handed in and not taken back, whatever the number: a board shows all of it. */
export function boardQuery(callId: string) {
  return queryOptions({
    queryKey: ['call', callId, 'board'],
    queryFn: async () => {
      const rows: SubmissionRowView[] = [];
      let after: string | null = null;
      do {
        const query: { status: string; limit: string; after?: string } = { status: 'submitted', limit: '200' };
        if (after) query.after = after;
        const { data } = await submissionsList({ path: { id: callId }, query });
        rows.push(...data.items);
        after = data.next;
      } while (after);
      return rows;
    },
  });
}

interface Deciding {
  ids: string[];
  decision: Decision | null;
}

/** Decides and puts the reserve list into order: shown at once, said, and taken back by one button. */
export function useDecisions(callId: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { queryKey } = boardQuery(callId);
  const stale = [['call', callId], ['calls'], ['submissions', callId], ['submission'], ['mailings'], ['today']];
  const known = () => client.getQueryData(queryKey) ?? [];
  const show = (change: (rows: SubmissionRowView[]) => SubmissionRowView[]) => {
    void client.cancelQueries({ queryKey });
    client.setQueryData(queryKey, (rows: SubmissionRowView[] | undefined) => rows && change(rows));
  };
  const path = { id: callId };
  const put = async ({ ids, decision }: Deciding) => {
    const was = { decisions: before(known(), ids), order: boardOf(known()).reserve.map(({ id }) => id) };
    show((rows) => decided(rows, ids, decision));
    try {
      await submissionsDecide({ path, body: { submissionIds: ids, decision } });
    } catch (error) {
      await client.invalidateQueries({ queryKey });
      throw error;
    }
    return was;
  };
  const order = async (ids: string[]) => {
    const was = boardOf(known()).reserve.map(({ id }) => id);
    show((rows) => ranked(rows, ids));
    try {
      await submissionsRank({ path, body: { submissionIds: ids } });
    } catch (error) {
      await client.invalidateQueries({ queryKey });
      throw error;
    }
    return was;
  };
  const restore = useAction({
    run: async ({ decisions, order: ids }: Awaited<ReturnType<typeof put>>) => {
      for (const [decision, submissionIds] of decisions) {
        await submissionsDecide({ path, body: { submissionIds, decision } });
      }
      if (ids.length > 0) await submissionsRank({ path, body: { submissionIds: ids } });
    },
    stale,
    done: () => t('decisions.takenBack'),
  });
  const reorder = useAction({ run: order, stale });
  const decide = useAction({
    run: put,
    stale,
    done: (_was, { ids, decision }) => t(`decisions.done.${decision ?? 'open'}`, { count: ids.length }),
    undo: (was) => restore.mutate(was),
  });
  return { decide, rank: reorder };
}
