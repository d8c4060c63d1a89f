import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';

export interface Column<T> {
  id: string;
  header: ReactNode;
  cell: (row: T) => ReactNode;
  /** Left out on narrow screens, where another column says it. */
  wideOnly?: boolean;
  /** The row's name. */
  isHeading?: boolean;
  width?: string;
}

interface TableProps<T> {
  label: string;
  rows: readonly T[];
  columns: readonly Column<T>[];
  rowId: (row: T) => string;
  /** Opens a row; also by Enter, with j and k to walk. */
  onOpen?: (row: T) => void;
  more?: { has: boolean; isBusy: boolean; load: () => void };
  empty?: ReactNode;
  /** Estimated height of a row in CSS pixels. */
  rowHeight?: number;
  /** Rows from which the table scrolls in a box of its own. */
  many?: number;
}

/** Rows up to which all of them stand in the document. */
const MANY = 100;

/** A table that stays quick with thousands of rows: beyond a hundred only those in sight are in the document. */
export function Table<T>({
  label,
  rows,
  columns,
  rowId,
  onOpen,
  more,
  empty,
  rowHeight = 61,
  many = MANY,
}: TableProps<T>) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const isLong = rows.length > many;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    enabled: isLong,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (isLong && more?.has && !more.isBusy && last >= rows.length - 20) more.load();
  }, [isLong, last, more, rows.length]);
  if (rows.length === 0 && empty) return <>{empty}</>;
  const shown = isLong ? items.map(({ index }) => index) : rows.map((_, index) => index);
  const before = isLong ? (items[0]?.start ?? 0) : 0;
  const after = isLong ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  return (
    <div className="table-card">
      <div
        className={isLong ? 'table-box long' : 'table-box'}
        ref={box}
        tabIndex={isLong ? 0 : undefined}
        role="group"
        aria-label={label}
      >
        <table className="table cards" aria-rowcount={more?.has ? -1 : rows.length + 1}>
          <caption className="sr">{label}</caption>
          <thead>
            <tr>
              {columns.map(({ id, header, wideOnly, width }) => (
                <th
                  key={id}
                  scope="col"
                  className={wideOnly ? 'wide-only' : undefined}
                  style={width ? { inlineSize: width } : undefined}
                >
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 && (
              <tr aria-hidden="true">
                <td colSpan={columns.length} style={{ blockSize: before, padding: 0 }} />
              </tr>
            )}
            {shown.map((index) => {
              const row = rows[index]!;
              return (
                <tr
                  key={rowId(row)}
                  data-row={index}
                  data-index={index}
                  ref={isLong ? virtual.measureElement : undefined}
                  aria-rowindex={index + 2}
                  tabIndex={onOpen ? 0 : undefined}
                  className={onOpen ? 'open-row' : undefined}
                  onClick={onOpen && ((event) => isPlainClick(event.target) && onOpen(row))}
                  onKeyDown={onOpen && ((event) => isEnterOnRow(event) && onOpen(row))}
                >
                  {columns.map(({ id, cell, wideOnly, isHeading }) => {
                    const className = wideOnly ? 'wide-only' : undefined;
                    return isHeading ? (
                      <th key={id} scope="row" className={className}>
                        {cell(row)}
                      </th>
                    ) : (
                      <td key={id} className={className}>
                        {cell(row)}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
            {after > 0 && (
              <tr aria-hidden="true">
                <td colSpan={columns.length} style={{ blockSize: after, padding: 0 }} />
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {more?.has && (
        <div className="table-more">
          <Button onPress={more.load} isBusy={more.isBusy}>
            {t('action.more')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Links, buttons and selected text inside a row keep their own meaning. */
function isPlainClick(target: EventTarget): boolean {
  return !(target as Element).closest('a,button,input,label,select') && !window.getSelection()?.toString();
}

function isEnterOnRow(event: KeyboardEvent<HTMLElement>): boolean {
  return event.key === 'Enter' && event.target === event.currentTarget;
}
