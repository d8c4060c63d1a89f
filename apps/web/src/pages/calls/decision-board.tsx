import { direction } from '@hamshahr/time';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallView, SubmissionRowView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useLanguage } from '../../time/when.js';
import {
  COLUMNS,
  afterwards,
  boardOf,
  columnOf,
  decisionOf,
  mayBecome,
  neighbour,
  reordered,
  type ColumnName,
  type Scores,
} from './board.js';
import { MoveBar } from './move-bar.js';
import { DecisionCard } from './decision-card.js';
import { useDecisions } from './use-decisions.js';

/** By the place on the keyboard, so that every layout works alike. */
const KEYS: Partial<Record<string, ColumnName>> = { KeyA: 'accepted', KeyR: 'reserve', KeyD: 'declined', KeyO: 'open' };

interface BoardProps {
  call: CallView;
  rows: readonly SubmissionRowView[];
  mayWrite: boolean;
  /** By the submission's id; empty before anything was reviewed. */
  scores: Scores;
}

/** Submissions in columns by decision; single ones or several are moved by keys and buttons. */
export function DecisionBoard({ call, rows, mayWrite, scores }: BoardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { decide, rank } = useDecisions(call.id);
  const board = boardOf(rows, scores);
  const selected = chosen.filter((id) => rows.some((row) => row.id === id));
  const move = (ids: readonly string[], to: ColumnName, from?: string) => {
    const able = rows.filter((row) => ids.includes(row.id) && columnOf(row) !== to && mayBecome(row, decisionOf(to)));
    if (able.length === 0) return;
    const leaving = able.map(({ id }) => id);
    const next = from ? afterwards(board, from, leaving) : null;
    focusCard(next);
    setChosen([]);
    decide.mutate({ ids: leaving, decision: decisionOf(to) });
    if (from && next === null) focusLater(from);
  };
  const reorder = (id: string, by: number) => {
    const order = reordered(board, id, by);
    if (!order) return;
    rank.mutate(order);
    focusLater(id);
  };
  const toggle = (id: string) =>
    setChosen(selected.includes(id) ? selected.filter((each) => each !== id) : [...selected, id]);
  const press = (event: KeyboardEvent, id: string) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    const act = actionOf(event, language);
    if (!act) return;
    event.preventDefault();
    if (act.go) return focusCard(neighbour(board, id, act.go));
    if (!mayWrite) return;
    if (act.order) return reorder(id, act.order);
    if (act.toggle) return toggle(id);
    if (act.to) move(selected.length > 0 ? selected : [id], act.to, id);
  };
  return (
    <>
      {mayWrite && <p className="small muted board-keys">{t('decisions.keys')}</p>}
      {selected.length > 0 && (
        <MoveBar
          rows={rows.filter(({ id }) => selected.includes(id))}
          onMove={(to) => move(selected, to)}
          onClear={() => setChosen([])}
        />
      )}
      <div className="board">
        {COLUMNS.map((name) => (
          <section key={name} className={`board-column ${name}`} aria-labelledby={`column-${name}`}>
            <h2 id={`column-${name}`}>
              {t(`decisions.as.${name}`)} <span className="count">{formatNumber(board[name].length, language)}</span>
            </h2>
            {board[name].length === 0 && <p className="small muted">{t('decisions.emptyColumn')}</p>}
            <ol className="board-cards">
              {board[name].map((row, at) => (
                <DecisionCard
                  key={row.id}
                  {...{ call, row, mayWrite }}
                  score={scores.get(row.id) ?? null}
                  place={name === 'reserve' ? { at, count: board.reserve.length } : null}
                  isChosen={selected.includes(row.id)}
                  onToggle={() => toggle(row.id)}
                  onMove={(to) => move([row.id], to)}
                  onOrder={(by) => reorder(row.id, by)}
                  onKey={(event) => press(event, row.id)}
                />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </>
  );
}

interface Act {
  go?: { down?: number; on?: number };
  order?: number;
  toggle?: boolean;
  to?: ColumnName;
}

/** What a key means on a card. The arrows sideways follow the direction of the page. */
function actionOf({ code, altKey, shiftKey }: KeyboardEvent, language: string): Act | null {
  const down = { ArrowDown: 1, ArrowUp: -1 }[code];
  if (down) return altKey ? { order: down } : { go: { down } };
  const right = direction(language as 'fa') === 'rtl' ? -1 : 1;
  const on = { ArrowRight: right, ArrowLeft: -right }[code];
  if (altKey || shiftKey) return null;
  if (on) return { go: { on } };
  if (code === 'Space') return { toggle: true };
  const to = KEYS[code];
  return to ? { to } : null;
}

/** To a card at once, so that the next key means that one. */
function focusCard(id: string | null): void {
  const card = id === null ? null : document.querySelector<HTMLElement>(`[data-card="${id}"]`);
  card?.focus();
  card?.scrollIntoView({ block: 'nearest' });
}

/** To a card that is about to stand elsewhere. */
function focusLater(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => focusCard(id)));
}
