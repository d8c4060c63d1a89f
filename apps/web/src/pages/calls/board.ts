import type { SubmissionRowView } from '../../api/generated/index.js';
import { moved } from '../events/programme/lists.js';

export type Decision = NonNullable<SubmissionRowView['decision']>;
export const COLUMNS = ['open', 'accepted', 'reserve', 'declined'] as const;
export type ColumnName = (typeof COLUMNS)[number];
export type Board = Record<ColumnName, SubmissionRowView[]>;

/** Which decision a column stands for; null: none yet. */
export const decisionOf = (column: ColumnName): Decision | null => (column === 'open' ? null : column);
export const columnOf = ({ decision }: Pick<SubmissionRowView, 'decision'>): ColumnName => decision ?? 'open';

/** What reviewers made of a submission: `rank` from 1, `mean` from 0 to 100. */
export interface Score {
  rank: number;
  mean: number;
  count: number;
}
export type Scores = ReadonlyMap<string, Score>;

/** Submissions by what was decided: the best first, then in the order in which they came; the reserve list in its own. */
export function boardOf(rows: readonly SubmissionRowView[], scores: Scores = new Map()): Board {
  const rank = ({ id }: { id: string }) => scores.get(id)?.rank ?? Number.MAX_SAFE_INTEGER;
  const ordered = rows.toSorted(
    (a, b) => rank(a) - rank(b) || (a.submittedAt ?? '').localeCompare(b.submittedAt ?? '') || idOrder(a, b),
  );
  const column = (name: ColumnName) => ordered.filter((row) => columnOf(row) === name);
  return {
    ...{ open: column('open'), accepted: column('accepted'), declined: column('declined') },
    reserve: column('reserve').toSorted((a, b) => (a.reserveRank ?? Infinity) - (b.reserveRank ?? Infinity)),
  };
}

const idOrder = (a: { id: string }, b: { id: string }) => Number(BigInt(a.id) - BigInt(b.id));

/** Whether something else can still be decided: its people may know already. */
export function mayBecome({ toldDecision }: SubmissionRowView, decision: Decision | null): boolean {
  return toldDecision === null || (toldDecision === 'reserve' && decision !== null);
}

/** Rows as they are once it is decided; those that come to the reserve list stand behind it, by their ids as the API has it. */
export function decided(
  rows: readonly SubmissionRowView[],
  ids: readonly string[],
  decision: Decision | null,
): SubmissionRowView[] {
  const last = Math.max(0, ...rows.map(({ reserveRank }) => reserveRank ?? 0));
  const moving = rows.filter((row) => ids.includes(row.id) && row.decision !== decision).toSorted(idOrder);
  return rows.map((row) => {
    const at = moving.indexOf(row);
    if (at === -1) return row;
    return { ...row, decision, reserveRank: decision === 'reserve' ? last + at + 1 : null };
  });
}

/** The reserve list with one of it so many places further down; null where it stays. */
export function reordered(board: Board, id: string, by: number): string[] | null {
  const ids = board.reserve.map((row) => row.id);
  const at = ids.indexOf(id);
  if (at === -1 || at + by < 0 || at + by >= ids.length) return null;
  return moved(ids, at, by);
}

/** Rows with the reserve list in this order. */
export function ranked(rows: readonly SubmissionRowView[], ids: readonly string[]): SubmissionRowView[] {
  return rows.map((row) => (ids.includes(row.id) ? { ...row, reserveRank: ids.indexOf(row.id) + 1 } : row));
}

/** The card that the keyboard goes to: within its column by steps, else to the same height of a column beside it. */
export function neighbour(
  board: Board,
  id: string,
  { down = 0, on = 0 }: { down?: number; on?: number },
): string | null {
  const at = COLUMNS.findIndex((name) => board[name].some((row) => row.id === id));
  if (at === -1) return null;
  const place = board[COLUMNS[at]!].findIndex((row) => row.id === id);
  if (on === 0) return board[COLUMNS[at]!][place + down]?.id ?? null;
  for (let next = at + on; next >= 0 && next < COLUMNS.length; next += on) {
    const column = board[COLUMNS[next]!];
    if (column.length > 0) return column[Math.min(place, column.length - 1)]!.id;
  }
  return null;
}

/** The card after those that leave its column: the next, else the one before. */
export function afterwards(board: Board, id: string, leaving: readonly string[]): string | null {
  const column = COLUMNS.map((name) => board[name]).find((rows) => rows.some((row) => row.id === id)) ?? [];
  const place = column.findIndex((row) => row.id === id);
  const stays = (row: { id: string }) => !leaving.includes(row.id);
  return (column.slice(place + 1).find(stays) ?? column.slice(0, place).findLast(stays))?.id ?? null;
}

/** Decisions as they were, each with its submissions: what undoing asks for. */
export function before(rows: readonly SubmissionRowView[], ids: readonly string[]): Map<Decision | null, string[]> {
  return Map.groupBy(ids, (id) => rows.find((row) => row.id === id)?.decision ?? null);
}

/** How many of a decision have not been told it. */
export const untold = (rows: readonly SubmissionRowView[], decision: Decision): SubmissionRowView[] =>
  rows.filter((row) => row.decision === decision && row.toldDecision !== decision);
