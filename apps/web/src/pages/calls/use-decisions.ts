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
import { inTurn, isBusy } from './in-turn.js';

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

type Rows = SubmissionRowView[];

/** The board as it is on the screen: shown at once, carried out in the order of the keys, and then asked for anew. */
function useBoard(callId: string) {
  const client = useQueryClient();
  const { queryKey } = boardQuery(callId);
  const refresh = async () => {
    // What is still to be carried out stands on the screen already and not in an answer.
    if (isBusy(callId)) return;
    const stale = [['call', callId], ['calls'], ['submissions', callId], ['submission'], ['mailings'], ['today']];
    await Promise.all(stale.map((key) => client.invalidateQueries({ queryKey: key })));
  };
  return {
    known: (): Rows => client.getQueryData(queryKey) ?? [],
    fetch: () => client.fetchQuery({ ...boardQuery(callId), staleTime: 0 }),
    refresh,
    show: async (change: (rows: Rows) => Rows) => {
      // Waited for: a question that is given up puts back what stood before it was asked.
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, (rows: Rows | undefined) => rows && change(rows));
    },
    work: async (work: () => Promise<unknown>) => {
      try {
        await inTurn(callId, work);
      } finally {
        await refresh();
      }
    },
  };
}

interface Deciding {
  ids: string[];
  decision: Decision | null;
}

interface Past {
  decisions: Map<Decision | null, string[]>;
  reserve: string[];
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

/** Decides and puts the reserve list into order: said, and taken back by one button. */
export function useDecisions(callId: string) {
  const { t } = useTranslation();
  const board = useBoard(callId);
  const path = { id: callId };
  const restore = useAction({
    run: ({ decisions, reserve }: Past) =>
      board.work(async () => {
        for (const [decision, submissionIds] of decisions) {
          await submissionsDecide({ path, body: { submissionIds, decision } });
        }
        // Others may have come to the list or left it since.
        const now = idsOf(boardOf(await board.fetch()).reserve);
        const submissionIds = [
          ...reserve.filter((id) => now.includes(id)),
          ...now.filter((id) => !reserve.includes(id)),
        ];
        if (submissionIds.length > 0) await submissionsRank({ path, body: { submissionIds } });
      }),
    done: () => t('decisions.takenBack'),
  });
  const decide = useAction({
    run: async ({ ids, decision }: Deciding): Promise<Past> => {
      const rows = board.known();
      const past = { decisions: before(rows, ids), reserve: idsOf(boardOf(rows).reserve) };
      await board.show((now) => decided(now, ids, decision));
      await board.work(() => submissionsDecide({ path, body: { submissionIds: ids, decision } }));
      return past;
    },
    done: (_past, { ids, decision }) => t(`decisions.done.${decision ?? 'open'}`, { count: ids.length }),
    undo: (past) => restore.mutate(past),
  });
  const rank = useAction({
    run: async (ids: string[]) => {
      await board.show((now) => ranked(now, ids));
      await board.work(() => submissionsRank({ path, body: { submissionIds: ids } }));
    },
  });
  return { decide, rank };
}
