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

  it('breaks Chinese after clauses, counts its characters as two columns and starts no line with punctuation', () => {
    const clause = '在您于该页面确认回复之前，';
    const text = `${clause.repeat(5)}系统不会记录任何内容（见上文）。谢谢您的理解与支持。`;
    const lines = wrap(text).split('\n');
    expect(lines).toEqual([
      clause.repeat(2),
      clause.repeat(2),
      `${clause}系统不会记录任何内容（见上文）。`,
      '谢谢您的理解与支持。',
    ]);
    expect(lines.join('')).toBe(text);
  });

  it('gives an address after a Chinese colon a line of its own', () => {
    const address = `https://example.org/${'a'.repeat(60)}`;
    expect(wrap(`线上参会：${address}`, '  ')).toBe(`  线上参会：\n  ${address}`);
  });
});
