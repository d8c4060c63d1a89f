import type { SubmissionRowView } from '../../api/generated/index.js';
import { afterwards, before, boardOf, decided, mayBecome, neighbour, ranked, reordered, untold } from './board.js';

function aRow(id: string, part: Partial<SubmissionRowView> = {}): SubmissionRowView {
  return {
    ...{ id, title: id, language: 'en', status: 'submitted', trackKey: null, isLate: false, authorName: 'A' },
    ...{ submittedAt: `2026-01-01T00:00:${id.padStart(2, '0')}Z`, decision: null, toldDecision: null },
    ...{ reserveRank: null, confirmation: null, confirmBy: null, coAuthors: 0, files: 0 },
    ...part,
  };
}

const ids = (rows: readonly SubmissionRowView[]) => rows.map(({ id }) => id);
const ROWS = [
  aRow('4', { decision: 'reserve', reserveRank: 1 }),
  aRow('3', { decision: 'reserve', reserveRank: 2 }),
  aRow('2'),
  aRow('1'),
  aRow('5', { decision: 'accepted' }),
];

it('columns stand in the order of arrival, the reserve list in its own', () => {
  const board = boardOf(ROWS);
  expect([ids(board.open), ids(board.accepted), ids(board.reserve), ids(board.declined)]).toEqual([
    ['1', '2'],
    ['5'],
    ['4', '3'],
    [],
  ]);
});

it('whoever joins the reserve list comes last, whoever leaves it has no place', () => {
  const after = boardOf(decided(ROWS, ['1', '2'], 'reserve'));
  expect(ids(after.reserve)).toEqual(['4', '3', '1', '2']);
  expect(decided(ROWS, ['4'], 'accepted')[0]).toMatchObject({ decision: 'accepted', reserveRank: null });
  expect(decided(ROWS, ['4'], 'reserve')[0]).toBe(ROWS[0]);
});

it('the reserve list is ordered within its ends', () => {
  const board = boardOf(ROWS);
  expect(reordered(board, '3', -1)).toEqual(['3', '4']);
  expect(reordered(board, '4', -1)).toBeNull();
  expect(reordered(board, '1', 1)).toBeNull();
  expect(ids(boardOf(ranked(ROWS, ['3', '4'])).reserve)).toEqual(['3', '4']);
});

it('the keyboard walks a column and past empty ones', () => {
  const board = boardOf(ROWS);
  expect(neighbour(board, '1', { down: 1 })).toBe('2');
  expect(neighbour(board, '2', { down: 1 })).toBeNull();
  expect(neighbour(board, '2', { on: 1 })).toBe('5');
  expect(neighbour(board, '3', { on: 1 })).toBeNull();
  expect(neighbour(boardOf(ROWS.slice(0, 4)), '2', { on: 1 })).toBe('3');
});

it('after a decision the next card is gone to, at the end the one before', () => {
  const board = boardOf(ROWS);
  expect(afterwards(board, '1', ['1'])).toBe('2');
  expect(afterwards(board, '2', ['2'])).toBe('1');
  expect(afterwards(board, '2', ['1', '2'])).toBeNull();
});

it('what people were told stays, but for the reserve list, from which one is accepted or declined', () => {
  expect(mayBecome(aRow('1', { toldDecision: 'accepted' }), 'declined')).toBe(false);
  expect(mayBecome(aRow('1', { toldDecision: 'reserve' }), 'accepted')).toBe(true);
  expect(mayBecome(aRow('1', { toldDecision: 'reserve' }), null)).toBe(false);
});

it('what was decided before is known by decision, and who has not been told is counted', () => {
  expect([...before(ROWS, ['1', '4', '5'])]).toEqual([
    [null, ['1']],
    ['reserve', ['4']],
    ['accepted', ['5']],
  ]);
  expect(untold(ROWS, 'reserve')).toHaveLength(2);
  expect(untold([aRow('1', { decision: 'reserve', toldDecision: 'reserve' })], 'reserve')).toEqual([]);
});

it('the best stand first among those that are to be decided', () => {
  const scores = new Map([['2', { rank: 1, mean: 90, count: 2 }]]);
  expect(ids(boardOf(ROWS, scores).open)).toEqual(['2', '1']);
});
