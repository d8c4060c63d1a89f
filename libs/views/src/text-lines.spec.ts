import { wrap } from './text-lines.js';

describe('wrap', () => {
  it('breaks at blanks within 72 columns', () => {
    const lines = wrap('word '.repeat(60).trim()).split('\n');
    expect(lines.length).toBe(5);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(72);
    expect(lines.join(' ')).toBe('word '.repeat(60).trim());
  });

  it('keeps an address whole however long it is', () => {
    const address = `https://example.org/${'a'.repeat(90)}`;
    expect(wrap(`Please open the following address: ${address} now`).split('\n')).toContain(address);
  });

  it('hangs what follows a bullet', () => {
    expect(wrap(`${'a'.repeat(40)} ${'b'.repeat(40)}`, '• ', '  ')).toBe(`• ${'a'.repeat(40)}\n  ${'b'.repeat(40)}`);
  });
});
