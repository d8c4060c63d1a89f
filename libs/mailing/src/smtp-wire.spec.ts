import fc from 'fast-check';
import { toWire } from './smtp-wire.js';

const wire = (text: string) => toWire(Buffer.from(text, 'latin1')).toString('latin1');

describe('toWire', () => {
  it.each([
    ['a\r\nb\r\n', 'a\r\nb\r\n'],
    ['a\nb\rc', 'a\r\nb\r\nc\r\n'],
    ['.\r\n', '..\r\n'],
    ['a\r\n.\r\nRCPT TO:<x>\r\n', 'a\r\n..\r\nRCPT TO:<x>\r\n'],
    ['a\n.\nb\r.\r', 'a\r\n..\r\nb\r\n..\r\n'],
    ['a\r\r\n', 'a\r\n\r\n'],
  ])('%j', (text, expected) => {
    expect(wire(text)).toBe(expected);
  });

  it('never holds a bare CR or LF or an undoubled dot, whatever it is given, and what is so already stays', () => {
    const part = fc.constantFrom('\r', '\n', '\r\n', '.', '..', 'a', 'b c', '\r\n.\r\n');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const sent = wire(parts.join(''));
        expect(sent).not.toMatch(/\r(?!\n)|(?<!\r)\n|(^|\n)\.(?!\.)/);
        // What a server undoes gives the same lines.
        const read = sent.replace(/(^|\n)\./g, '$1');
        expect(read.split('\r\n')).toEqual(
          `${parts.join('')}`
            .replace(/\r\n|\r|\n/g, '\r\n')
            .replace(/(?<!\r\n)$/, (end) => (parts.length ? '\r\n' : end))
            .split('\r\n'),
        );
        const quiet = sent.replace(/\./g, 'x');
        expect(wire(quiet)).toBe(quiet);
      }),
      { numRuns: 2000 },
    );
  });
});
