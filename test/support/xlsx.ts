import { strToU8, zipSync } from 'fflate';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A number is a cell's number, a Date its day in the style of dates, null no cell. */
export type Cell = string | number | Date | null;

function aCell(cell: Cell, at: string): string {
  if (cell === null) return '';
  if (cell instanceof Date) return `<c r="${at}" s="1"><v>${cell.getTime() / 86_400_000 + 25_569}</v></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
}

/** XML of one sheet; an empty row is left out as spreadsheets do. */
export function aSheet(rows: Cell[][]): string {
  const written = rows.map((row, index) => {
    const cells = row.map((cell, column) => aCell(cell, `${String.fromCharCode(65 + column)}${index + 1}`)).join('');
    return cells && `<row r="${index + 1}">${cells}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetData>${written.join('')}</sheetData></worksheet>`;
}

/** A workbook as Excel writes it (ECMA-376), with one part per sheet. */
export function aWorkbook(sheets: string[], others: Record<string, Uint8Array> = {}): Buffer {
  const each = (write: (n: number) => string) => sheets.map((_sheet, index) => write(index + 1)).join('');
  const sheet = (n: number) => `<sheet name="S${n}" sheetId="${n}" r:id="rId${n}"/>`;
  const link = (n: number) =>
    `<Relationship Id="rId${n}" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet${n}.xml"/>`;
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (n: number) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`;
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': xml(
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>${each(part)}</Types>`,
      ),
      'xl/workbook.xml': xml(
        `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${each(sheet)}</sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': xml(
        `<Relationships xmlns="${PACKAGE}/relationships">${each(link)}<Relationship Id="rId99" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`,
      ),
      'xl/styles.xml': xml(
        `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ),
      ...Object.fromEntries(sheets.map((text, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml(text)])),
      ...others,
    }),
  );
}
