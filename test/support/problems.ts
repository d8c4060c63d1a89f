import type { Answer } from './client.js';
import type { House } from './house.js';

/** A refusal in words: its status, code and field, and a sentence that names the remedy (RFC 9457). */
export function expectProblem(answer: Answer<unknown>, status: number, code: string, field?: string): void {
  expect(answer).toMatchObject({ status, body: { code, status, type: `urn:hamshahr:problem:${code}` } });
  const { field: named, detail } = answer.body as Record<string, unknown>;
  expect(named).toBe(field);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(detail).toMatch(/^\S.{10,}[.؟!]$/s);
  expect(detail).not.toMatch(/[{}]|undefined/);
}

export async function countRows(house: House, table: string): Promise<number> {
  const [row] = await house.sql<{ n: number }>(`SELECT COUNT(*) AS n FROM \`${table}\``);
  return Number(row!.n);
}
