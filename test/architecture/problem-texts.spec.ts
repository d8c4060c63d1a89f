import { IntlMessageFormat } from 'intl-messageformat';
import { problemsEn } from '../../apps/api/src/http/problems.en.js';
import { problemsFa } from '../../apps/api/src/http/problems.fa.js';
import { productFiles, read } from '../support/sources.js';

/** Where the members of a union stand that are unions of another file. */
const FILES: Record<string, string> = {
  AddressFault: 'libs/people/src/address.ts',
  ThemeFault: 'libs/people/src/themes.ts',
};

/** Members of a union of string literals. */
function union(file: string, name: string): string[] {
  const body = new RegExp(`type ${name} =([^;]+);`).exec(read(file))?.[1];
  if (!body) throw new Error(`${file} has no type ${name}`);
  const own = [...body.matchAll(/'(\w+)'/g)].map(([, member]) => member!);
  const others = [...body.matchAll(/\b([A-Z]\w+)\b/g)].flatMap(([, other]) => union(FILES[other!] ?? file, other!));
  return [...own, ...others];
}

/** Codes that are put together at run time, by their beginning; a family without an entry fails the test. */
const FAMILIES: Record<string, () => string[]> = {
  'event.start_': () => union('libs/time/src/time-error.ts', 'TimeErrorCode'),
  'event.is_': () => ['draft', 'cancelled', 'held', 'postponed'],
  'approval.': () => ['needs_admin', 'needs_approver'],
  'account.': () => union('libs/people/src/address.ts', 'AddressFault'),
  'contact.': () => [...union(FILES.AddressFault!, 'AddressFault'), ...union(FILES.ThemeFault!, 'ThemeFault')],
  'attendance.': () => ['early', 'over', 'off'],
  'submission.answer_': () => ['choice', 'city', 'date', 'file', 'language', 'number'],
  'reply.': () => ['started', 'cancelled', 'postponed'],
  'import.row.': () => union('libs/people/src/import-row.ts', 'RowFault'),
};

const CODE = "'([a-z][a-z_]*(?:\\.[a-z_]+)+)'";

/** Every code that libs and apps can throw, and where. */
function thrown(): [code: string, file: string][] {
  return productFiles()
    .filter((file) => !/problems\.(en|fa)\.ts$/.test(file))
    .flatMap((file) => {
      const text = read(file);
      const plain = [
        new RegExp(`new DomainError\\(\\s*'\\w+',\\s*${CODE}`, 'g'),
        new RegExp(`\\bfound\\([\\s\\S]{0,400}?,\\s*${CODE},?\\s*\\)`, 'g'),
        /'((?:input|title|request|server|import\.row)\.[a-z_]+)'/g,
      ].flatMap((pattern) => [...text.matchAll(pattern)].map(([, code]) => code!));
      const begun = [/new DomainError\(\s*'\w+',\s*`([a-z_.]+)\$\{/g, /`(import\.row\.)\$\{/g].flatMap((pattern) =>
        [...text.matchAll(pattern)].map(([, start]) => start!),
      );
      const families = begun.flatMap((start) => {
        const family = FAMILIES[start];
        if (!family) throw new Error(`${file} puts codes together that begin with ${start}; name them in this test`);
        return family().map((end) => start + end);
      });
      return [...plain, ...families].map((code): [string, string] => [code, file]);
    });
}

it('every error that can be thrown has a sentence in English and in Persian', () => {
  const codes = thrown();
  expect(codes.length).toBeGreaterThan(80);
  const missing = codes.filter(([code]) => !(code in problemsEn) || !(code in problemsFa));
  expect(missing).toEqual([]);
});

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Names of the values that a message fills in, also inside the branches of a choice. */
function places(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    if (!('value' in element) || Number(element.type) === 0) return [];
    const inner = 'options' in element ? Object.values(element.options).flatMap(({ value }) => places(value)) : [];
    return [...new Set([String(element.value), ...inner])];
  });
}

const placesOf = (text: string) =>
  places(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst()).sort();

it('both languages know the same codes and fill in the same values', () => {
  expect(Object.keys(problemsFa).sort()).toEqual(Object.keys(problemsEn).sort());
  for (const [code, text] of Object.entries(problemsEn)) {
    const persian = problemsFa[code as keyof typeof problemsFa];
    expect([code, placesOf(persian)]).toEqual([code, placesOf(text)]);
    expect(persian).toMatch(/[\u0600-\u06FF]/);
  }
});

it('no sentence is left over that nothing says', () => {
  const known = new Set(thrown().map(([code]) => code));
  expect(Object.keys(problemsEn).filter((code) => !known.has(code))).toEqual([]);
});
