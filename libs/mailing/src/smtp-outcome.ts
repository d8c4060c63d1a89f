/** What became of one attempt to hand a message over. */
export type SmtpOutcome =
  /** 250 after the final dot. */
  | { kind: 'accepted'; response: string }
  /** A 4xx, or no connection: nothing was handed over, try again later. */
  | { kind: 'deferred'; response: string }
  /** A 5xx about this recipient or message. */
  | { kind: 'refused'; response: string; suppress: boolean }
  /**
   * A 5xx about us (greeting, log-in, sender, policy): every further attempt would fail alike. `atRecipient` tells that
   * it came at RCPT TO or DATA, where a policy may after all mean this one recipient.
   */
  | { kind: 'refuses_us'; response: string; atRecipient: boolean }
  /** The last bytes left and no answer came back. */
  | { kind: 'in_doubt'; response: string }
  /** Another worker owns the row by now; nothing was handed over. */
  | { kind: 'fenced' };

export interface SmtpError {
  code?: string;
  responseCode?: number;
  response?: string;
  /** SMTP command that was answered: CONN, EHLO, AUTH …, MAIL FROM, RCPT TO, DATA. */
  command?: string;
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
  const atRecipient = error.command === 'RCPT TO' || error.command === 'DATA';
  if ((error.code === 'EAUTH' || error.code === 'ETLS') && code === 0)
    return { kind: 'refuses_us', response, atRecipient };
  if (code >= 500 && code < 600) {
    const enhanced = /^5\d\d[ -](\d\.\d{1,3}\.\d{1,3})/.exec(response)?.[1] ?? '';
    if (!atRecipient || ABOUT_US.has(code) || enhanced.startsWith('5.7.')) {
      return { kind: 'refuses_us', response, atRecipient };
    }
    return { kind: 'refused', response, suppress: /^5\.1\.(1|2|3|10)$/.test(enhanced) };
  }
  if (code >= 400 && code < 500) return { kind: 'deferred', response };
  return handedOver ? { kind: 'in_doubt', response } : { kind: 'deferred', response };
}

/** True when the connection may carry another message: the envelope was refused, or the whole message was answered. */
export function isReusable(error: SmtpError, handedOver: boolean): boolean {
  const code = error.responseCode ?? 0;
  return code >= 400 && code < 600 && code !== 421 && (error.code === 'EENVELOPE' || handedOver);
}

function line(error: SmtpError): string {
  return serverLine(error.response ?? `${error.code ?? 'ERROR'}: ${error.message}`);
}

/** A server's words as one line that fits its column; a cut character would not survive JSON. */
export function serverLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 600).toWellFormed();
}
