/** Deeper than any documented body; recursion over a body of some thousand levels would exhaust the stack. */
const DEEPEST = 20;

/** @throws Error with statusCode 400 for a body with too many levels */
export function assertShallow(body: unknown): void {
  if (typeof body !== 'object' || body === null || Buffer.isBuffer(body)) return;
  if (!isShallow(body, DEEPEST)) throw Object.assign(new Error('the body is nested too deeply'), { statusCode: 400 });
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((part) => isShallow(part, levels - 1));
}
