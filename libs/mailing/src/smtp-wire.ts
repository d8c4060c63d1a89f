const CR = 0x0d;
const LF = 0x0a;
const DOT = 0x2e;

/**
 * The bytes of a message as they go over the wire before the final dot (RFC 5321 §2.3.8, §4.5.2): every line ends with
 * CRLF, a dot that begins one is doubled. Most messages are so already and come back as they are.
 */
export function toWire(bytes: Buffer): Buffer {
  return isWire(bytes) ? bytes : rewritten(bytes);
}

function isWire(bytes: Buffer): boolean {
  if (bytes[0] === DOT) return false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte > CR || (byte !== LF && byte !== CR)) continue;
    if (byte === LF || bytes[at + 1] !== LF || bytes[at + 2] === DOT) return false;
    at += 1;
  }
  return bytes.at(-1) === LF;
}

function rewritten(bytes: Buffer): Buffer {
  const out: number[] = [];
  let isLineStart = true;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === CR || byte === LF) {
      out.push(CR, LF);
      if (byte === CR && bytes[at + 1] === LF) at += 1;
    } else {
      if (isLineStart && byte === DOT) out.push(DOT);
      out.push(byte);
    }
    isLineStart = byte === CR || byte === LF;
  }
  if (!isLineStart) out.push(CR, LF);
  return Buffer.from(out);
}
