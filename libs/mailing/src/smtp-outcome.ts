/** What became of one attempt to hand a message over. */
export type SmtpOutcome =
  /** 250 after the final dot. */
  | { kind: 'accepted'; response: string }
  /** A 4xx, or no connection: nothing was handed over, try again later. */
  | { kind: 'deferred'; response: string }
  /** A 5xx about this recipient or message. */
  | { kind: 'refused'; response: string; suppress: boolean }
  /** A 5xx about us (log-in, policy): every further attempt would fail alike. */
  | { kind: 'refuses_us'; response: string }
  /** The last bytes left and no answer came back. */
  | { kind: 'in_doubt'; response: string }
  /** Another worker owns the row by now; nothing was handed over. */
  | { kind: 'fenced' };

interface SmtpError {
  code?: string;
  responseCode?: number;
  response?: string;
  message: string;
}

/** Codes that speak about the sender's log-in or rights (RFC 4954 §6, RFC 3463 §3.8). */
const ABOUT_US = new Set([530, 534, 535, 538]);

/**
 * Reads a failed attempt. A definite 4xx or 5xx is an answer even after the final dot; anything else after the
 * hand-over is in doubt (RFC 1047).
 */
export function classify(error: SmtpError, handedOver: boolean): SmtpOutcome {
  const response = line(error);
  const code = error.responseCode ?? 0;
  if (code >= 500 && code < 600) {
    const enhanced = /^5\d\d[ -](\d\.\d{1,3}\.\d{1,3})/.exec(response)?.[1] ?? '';
    if (ABOUT_US.has(code) || enhanced.startsWith('5.7.')) return { kind: 'refuses_us', response };
    return { kind: 'refused', response, suppress: /^5\.1\.(1|2|3|10)$/.test(enhanced) };
  }
  if (code >= 400 && code < 500) return { kind: 'deferred', response };
  return handedOver ? { kind: 'in_doubt', response } : { kind: 'deferred', response };
}

/** True when the connection may carry another message after this error. */
export function isReusable(error: SmtpError): boolean {
  const code = error.responseCode ?? 0;
  return code >= 400 && code < 600 && code !== 421;
}

function line(error: SmtpError): string {
  return (error.response ?? `${error.code ?? 'ERROR'}: ${error.message}`).replace(/\s+/g, ' ').slice(0, 600);
}
