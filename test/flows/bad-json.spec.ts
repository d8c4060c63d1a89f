import type { Answer } from '../support/client.js';
import { anEvent } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { Description, fill, type Operation } from '../support/openapi.js';
import { furnish, idsFor, type Premises } from '../support/premises.js';
import { rawRequest } from '../support/raw-request.js';
import { NOWHERE } from '../support/right-bodies-calls.js';
import { RIGHT } from '../support/right-bodies.js';
import { hostileInputs, wrongInputs } from '../support/wrong-types.js';
import { XLSX } from '../support/xlsx.js';

let house: House;
let description: Description;
let premises: Premises;
let takers: Operation[];

beforeAll(async () => {
  house = await startHouse({ name: 'bad-json', workers: 0 });
  description = await Description.of(house);
  premises = await furnish(house);
  takers = description.operations.filter(({ body }) => body !== null);
});
afterAll(() => house?.stop());

/** Everything a refusal must be: a problem document in words, naming the field. */
function expectProblem(answer: Answer, field: string, what: string): void {
  const { status, headers, body } = answer;
  expect([what, status]).toEqual([what, status >= 400 && status < 500 ? status : '4xx']);
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const {
    errors = [],
    detail,
    code,
  } = body as { errors?: { field: string; detail: string }[]; detail: string; code: string };
  const named = [body.field, ...errors.map((error) => error.field)].map(String);
  const isNamed = named.some((name) => name === field || name.startsWith(`${field}.`) || field.startsWith(`${name}.`));
  expect([what, named, isNamed]).toEqual([what, named, true]);
  for (const text of [detail, ...errors.map((error) => error.detail)]) expect(text).toMatch(/^\S.{8,}\.$/);
  expect(code).not.toBe('server.error');
}

let visitors = 0;

/** Each comes from an address of its own, as a proxy tells it, so that no throttle answers in place of the check. */
async function sendTo(route: Operation, path: string, json: string): Promise<Answer> {
  const client = await house.as(RIGHT[route.name]!.as);
  visitors += 1;
  const address = `10.0.${visitors >> 8}.${visitors & 255}`;
  const headers = { 'if-match': '"1"', 'x-forwarded-for': address };
  return client.ask(route.method, path, { body: json, type: 'application/json', headers });
}

it('A3: the table of right bodies names every route that takes JSON', () => {
  expect(takers.map(({ name }) => name).sort()).toEqual(Object.keys(RIGHT).sort());
});

it.each(Object.keys(RIGHT))(
  'A3: %s refuses a wrong type in every field by its name, and never breaks',
  async (name) => {
    const route = takers.find((one) => one.name === name)!;
    const inputs = wrongInputs(description, route.body!, RIGHT[name]!.body(premises));
    expect(inputs.length).toBeGreaterThan(0);
    // An allowed value must not act on the rows of the other tests.
    const path = fill(route.path, {
      ...idsFor(route.path, premises),
      ...(name.endsWith('/mailings') ? {} : { id: NOWHERE }),
    });
    for (const { field, json, wrong, mustFail } of inputs) {
      const what = `${name} ${field} = ${wrong}`;
      const answer = await sendTo(route, path, json);
      if (mustFail) expectProblem(answer, field, what);
      else expect([what, answer.status < 500]).toEqual([what, true]);
    }
  },
);

/** What breaks writers of headers, markup, calendars, sheets, statements and paths; and letters that are none. */
const HOSTILE = [
  'Sara\r\nBcc: all@evil.example',
  'Sara\u2028X-Header: 1',
  '"><script>alert(1)</script>',
  "=cmd|' /C calc'!A0",
  'x;ROLE=CHAIR:mailto:evil@evil.example',
  "'; DROP TABLE events; --",
  '../../../../etc/passwd',
  '\u0000\u0007\u001b[31m',
  '\u202etxt.exe\u2066',
  '\ud800 alone',
  '{{7*7}} ${7*7} %s %n',
  '\uE000token\uE001',
  'ي ك ى \u200c',
  '𝒜'.repeat(200),
];
/** Control characters and separators that no single line may hold, slots of ours, and halves of letters. */
const UNCLEAN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029\uE000-\uE001]|\p{Cs}/u;

it.each(Object.keys(RIGHT))(
  'A4: %s survives hostile words in every text field and keeps none of them',
  async (name) => {
    const route = takers.find((one) => one.name === name)!;
    const inputs = hostileInputs(description, route.body!, RIGHT[name]!.body(premises), HOSTILE);
    const isNew = !route.path.includes('{');
    const path = fill(route.path, { ...idsFor(route.path, premises), ...(isNew ? {} : { id: NOWHERE }) });
    for (const { field, text, json } of inputs) {
      const what = `${name} ${field} = ${JSON.stringify(text)}`;
      const { status, text: words, headers } = await sendTo(route, path, json);
      expect([what, status < 500]).toEqual([what, true]);
      if (words === '') continue;
      expect([what, headers.get('content-type')]).toEqual([what, expect.stringMatching(/json/)]);
      expect([what, UNCLEAN.exec(unescaped(JSON.parse(words)))?.[0]]).toEqual([what, undefined]);
    }
  },
);

/** All texts of an answer, as they are and not as JSON writes them. */
function unescaped(value: unknown): string {
  if (typeof value === 'string') return value;
  return value !== null && typeof value === 'object' ? Object.values(value).map(unescaped).join(' ') : '';
}

it.each(Object.keys(RIGHT))('A2: %s refuses fields that it does not know', async (name) => {
  const route = takers.find((one) => one.name === name)!;
  const right = RIGHT[name]!.body(premises);
  const path = fill(route.path, { id: NOWHERE });
  const extra = {
    id: '1',
    officeId: '2',
    status: 'approved',
    version: 99,
    createdBy: '1',
    isAdmin: true,
    constructor: 1,
  };
  for (const [field, value] of Object.entries(extra)) {
    if (field in right) continue;
    const answer = await sendTo(route, path, JSON.stringify({ ...right, [field]: value }));
    expectProblem(answer, field, `${name} + ${field}`);
  }
  for (const key of ['__proto__', 'constructor']) {
    const json = JSON.stringify(right).replace('{', `{"${key}":{"prototype":{"roles":["admin"]}},`);
    const answer = await sendTo(route, path, json);
    expect([key, answer.status]).toEqual([key, 400]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  }
});

it('A16: refuses what is no JSON object, too deep, too large or of another type', async () => {
  const client = await house.as('organizer');
  const path = '/api/v1/events';
  const cases: [string, string | Buffer, string, number][] = [
    ['half', '{"kind":', 'application/json', 400],
    ['empty', '', 'application/json', 400],
    ['null', 'null', 'application/json', 400],
    ['list', '[]', 'application/json', 400],
    ['list of bodies', JSON.stringify([anEvent()]), 'application/json', 400],
    ['text', '"x"', 'application/json', 400],
    ['number', '1', 'application/json', 400],
    ['deep', '{"texts":'.repeat(5000) + '1' + '}'.repeat(5000), 'application/json', 400],
    ['deep list', '['.repeat(100_000) + ']'.repeat(100_000), 'application/json', 400],
    ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'application/json', 400],
    ['xml', '<event/>', 'application/xml', 415],
    ['plain text', '{}', 'text/plain', 415],
    ['a form, which another site could send', 'kind=webinar', 'application/x-www-form-urlencoded', 415],
    ['a file where none is taken', 'name,email', 'text/csv', 415],
  ];
  for (const [what, body, type, status] of cases) {
    const answer = await client.ask('POST', path, { body, type });
    expect([what, answer.status]).toEqual([what, status]);
    expect([what, answer.headers.get('content-type')]).toEqual([what, 'application/problem+json; charset=utf-8']);
    expect(answer.text).not.toMatch(/node_modules|at [A-Z]\w+\.|SyntaxError|JSON at position/);
  }
  // Only announced: the server refuses at the header, and a sender of the whole would see a broken pipe.
  // It waits some seconds for the rest, so all are asked at once.
  const tooLarge: [string, string, number][] = [
    [path, 'application/json', 1024 * 1024 + 1],
    ['/api/v1/contact-imports', 'text/csv', 20 * 1024 * 1024 + 1],
    ['/api/v1/contact-imports', XLSX, 20 * 1024 * 1024 + 1],
  ];
  const announce = (target: string, type: string, length: number) =>
    rawRequest(
      house.baseUrl,
      'POST',
      target,
      { cookie: client.cookie!, origin: client.origin, 'content-type': type, 'content-length': `${length}` },
      'x',
    );
  const refusals = await Promise.all(tooLarge.map((one) => announce(...one)));
  const problem = 'application/problem+json; charset=utf-8';
  expect(refusals.map(({ status, headers }) => [status, headers['content-type']])).toEqual(
    tooLarge.map(() => [413, problem]),
  );
  for (const { text } of refusals) expect(JSON.parse(text)).toMatchObject({ code: 'request.too_large' });
});

/** Queries that take any text, or digits that may name nothing. */
const ANY_TEXT = ['q', 'role', 'availability', 'theme', 'event', 'action', 'objectType'];

it('A3: refuses wrong values in every query and every id of a path', async () => {
  const client = await house.as('admin');
  const wrong = [
    '0',
    '-1',
    '1e400',
    'abc',
    '',
    '9'.repeat(30),
    '__proto__',
    '1 OR 1=1',
    '%00',
    'null',
    '[object Object]',
  ];
  for (const route of description.operations.filter(
    ({ method, path }) => method === 'GET' && path.startsWith('/api/v1'),
  )) {
    const path = fill(route.path, idsFor(route.path, premises));
    for (const { name } of route.parameters.filter((one) => one.in === 'query')) {
      for (const value of wrong.filter((one) => !(name === 'after' && one === '0'))) {
        const queries = [
          `${name}=${value.includes('%') ? value : encodeURIComponent(value)}`,
          `${name}[]=${encodeURIComponent(value)}`,
          `${name}=1&${name}=${encodeURIComponent(value)}`,
          `${name}[$gt]=1`,
        ];
        for (const query of queries) {
          const answer = await client.get(`${path}?${query}`);
          expect([path, query, answer.status < 500]).toEqual([path, query, true]);
          if (query.startsWith(`${name}=`) && !query.includes('&') && !ANY_TEXT.includes(name))
            expect([path, query, answer.status]).toEqual([path, query, 400]);
        }
      }
    }
  }
  const ids = [
    '0',
    '-1',
    '01',
    '1.5',
    '1e3',
    '9'.repeat(19),
    '9'.repeat(25),
    'abc',
    '%00',
    '..%2f1',
    '%27',
    'undefined',
    '1%20OR%201',
  ];
  for (const route of description.operations.filter(({ path }) => path.includes('{'))) {
    for (const id of ids) {
      const answer = await (
        await house.as('stranger')
      ).ask(route.method, fill(route.path, { id, variantId: id, validFrom: '2027-03-21', date: '2027-03-21' }), {
        ...(route.method === 'GET' || route.method === 'DELETE'
          ? {}
          : { body: RIGHT[route.name]?.body(premises) ?? {} }),
        headers: { 'if-match': '"1"' },
      });
      expect([route.name, id, answer.status]).toEqual([
        route.name,
        id,
        /\/(rows|material-files|days)$/.test(route.name) ? expect.any(Number) : 404,
      ]);
      expect(answer.status).toBeLessThan(500);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    }
  }
});

it('still works after all of it', async () => {
  const admin = await house.as('admin');
  for (const path of [
    'cities',
    'events',
    'mailings',
    'approvals',
    'accounts',
    'lists',
    'contacts',
    'office',
    'audit',
  ]) {
    const answer = await admin.get(`/api/v1/${path}`);
    expect([path, answer.status]).toEqual([path, 200]);
  }
});
