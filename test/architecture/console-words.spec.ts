import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import en from '../../apps/web/src/i18n/en/index.js';

type Node = string | { readonly [key: string]: Node };
const WEB = join(__dirname, '../../apps/web/src');

function keys(node: Node, key = ''): string[] {
  if (typeof node === 'string') return [key.replace(/_(one|other)$/, '')];
  return Object.entries(node).flatMap(([name, child]) => keys(child, key ? `${key}.${name}` : name));
}

const source = globSync('**/*.{ts,tsx}', { cwd: WEB })
  .filter((file) => !/^i18n|generated|\.spec\./.test(file))
  .map((file) => readFileSync(join(WEB, file), 'utf8'))
  .join('\n');
/** Families asked for by a computed name, such as `status.event.` for t(`status.event.${status}`). */
const families = [...source.matchAll(/`([\w.]+\.)\$\{[^}]*\}`/g)].map(([, family]) => family ?? '');

function isUsed(key: string): boolean {
  const [room, word] = key.split('.');
  if (room === 'glossary') return source.includes(`word="${word}"`);
  return (
    source.includes(`'${key}'`) ||
    families.some((family) => key.startsWith(family) && !key.slice(family.length).includes('.'))
  );
}

describe('words of the console', () => {
  it('are all used', () => {
    expect([...new Set(keys(en))].filter((key) => !isUsed(key))).toEqual([]);
  });
});
