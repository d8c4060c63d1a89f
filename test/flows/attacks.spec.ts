import { readFileSync } from 'node:fs';
import { anEvent } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { readMail, replyPaths, type ReadMail } from '../support/mails.js';
import { rawRequest } from '../support/raw-request.js';
import * as steps from '../support/steps.js';

/** Markup, templates, headers and links that must come out as the words they are. */
const XSS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<a href="javascript:alert(1)">x</a>',
  '[click](javascript:alert(1))',
  '![x](https://tracker.example/x.png)',
  '<iframe srcdoc="<script>1</script>">',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
];
const TEMPLATES = [
  '{{7*7}}',
  '${7*7}',
  '<%= 7*7 %>',
  '#{7*7}',
  '{name}',
  '{{constructor.constructor("return 1")()}}',
  '%s%n',
];
const HEADERS = 'Bcc: all@people.example';

let house: House;
let mail: ReadMail;
let slug: string;

beforeAll(async () => {
  house = await startHouse({ name: 'attacks' });
  const body = ['Programme', ...XSS, ...TEMPLATES].join('\n\n');
  const title = `Trams ${XSS[0]} ${TEMPLATES.slice(0, 2).join(' ')}`;
  const people = [{ name: `Guest ${XSS[1]!} {{7*7}}`, email: 'guest@people.example', language: 'en', city: "Xi'an" }];
  const changes = { texts: { en: { title, body } }, mainLanguage: 'en', listed: true, venue: `Hall ${XSS[2]}` };
  const { event, mailing } = await steps.sendInvitations(house, people, '=cmd|calc', changes);
  await steps.untilStatus(house, mailing.id, 'done');
  slug = event.slug;
  mail = await readMail(house.sink.messages[0]!);
});
afterAll(() => house?.stop());

/** What a browser would make of it: elements that are not ours, handlers, and addresses that act. */
function expectHarmless(html: string, where: string): void {
  const tags = [...html.matchAll(/<(script|iframe|object|embed|svg|img|base|form)\b[^>]*>/gi)].map(([tag]) => tag);
  const ours = tags.filter(
    (tag) =>
      !/^<form\b[^>]*action="\//.test(tag) &&
      // without an address: links of a mail leave the frame of a web inbox
      tag !== '<base target="_blank"/>' &&
      !/^<svg width="\d+" height="\d+" viewBox="0 0 24 24" aria-hidden="true"/.test(tag),
  );
  expect([where, ours]).toEqual([where, []]);
  for (const [tag] of html.matchAll(/<[a-z][^<>]*>/gi)) {
    // attribute names only: what stands inside quotation marks is text
    const bare = tag.replace(/"[^"]*"/g, '""');
    expect([where, tag, /\son\w+\s*=/i.test(bare)]).toEqual([where, tag, false]);
  }
  for (const [, address] of html.matchAll(/\b(?:href|src|action)\s*=\s*"([^"]*)"/gi)) {
    expect([
      where,
      address,
      /^(https?:|webcal:|mailto:|\/|#|\?|cid:|data:image\/svg\+xml,%3Csvg)/.test(address!),
    ]).toEqual([where, address, true]);
  }
  expect(html).not.toMatch(/\b(?:src|background)\s*=\s*"https?:\/\/tracker/);
}

it('A8: descriptions, names and places never become markup, in the mail and on every page', async () => {
  expectHarmless(mail.html, 'mail');
  const [reply] = replyPaths(mail, house.origin);
  for (const path of [`/en/e/${slug}`, '/en', '/', reply!]) {
    const page = await house.guest().get(path);
    expect([path, page.status < 400]).toEqual([path, true]);
    if (page.status === 200) expectHarmless(page.text, path);
  }
});

it('A7: template expressions stay the letters they are', () => {
  for (const part of [mail.text, mail.html.replaceAll('&quot;', '"'), String(mail.parsed.subject)]) {
    expect(part).toContain('{{7*7}}');
    expect(part).not.toMatch(/\bTrams[^\n]*\b49\b/);
  }
  for (const words of TEMPLATES.filter((one) => !/[<"]/.test(one))) expect(mail.text).toContain(words);
});

it('A4, A6: the same words are no header, no recipient and no calendar property', async () => {
  expect(mail.envelope.to).toEqual(['guest@people.example']);
  expect(mail.raw.toString('latin1').split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
  expect(mail.event.getAllProperties('attendee')).toHaveLength(1);
  expect(String(mail.event.getFirstPropertyValue('summary'))).toContain(XSS[0]);
  const organizer = await house.as('organizer');
  for (const title of [`Trams\r\n${HEADERS}`, `Trams\n${HEADERS}`, `Trams\u2028${HEADERS}`, `Trams\u0000${HEADERS}`]) {
    const event = await organizer.post<steps.EventView>(
      '/api/v1/events',
      anEvent({ texts: { en: { title, body: 'x' } }, mainLanguage: 'en' }),
    );
    if (event.status === 201) {
      const kept = (event.body.revision as unknown as { texts: Record<string, { title: string }> }).texts.en!.title;
      expect(kept).not.toMatch(/[\r\n\u0000\u2028]/);
    } else expect(event.status).toBe(422);
  }
});

it('A17: no answer leads to another site, whatever Host or address is sent', async () => {
  const paths = [
    '/',
    '/app',
    '//evil.example',
    '/\\evil.example',
    '/app//evil.example',
    '/%2f%2fevil.example',
    '/?next=https://evil.example',
  ];
  for (const path of paths) {
    for (const headers of [
      {},
      { host: 'evil.example' },
      { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    ]) {
      const answer = await rawRequest(house.baseUrl, 'GET', path, headers as Record<string, string>);
      const location = answer.headers.location as string | undefined;
      expect([path, location === undefined || /^\/(?![/\\])/.test(location)]).toEqual([path, true]);
      expect([
        path,
        answer.text.includes('evil.example') && /(href|action|content)="[^"]*evil\.example/.test(answer.text),
      ]).toEqual([path, false]);
    }
  }
  expect(mail.html).not.toContain('evil.example');
});

it('A20: every kind of answer carries the headers that protect it', async () => {
  const [reply] = replyPaths(mail, house.origin);
  for (const path of [
    '/',
    `/e/${slug}`,
    reply!,
    '/app/',
    '/api/v1/session',
    '/api/v1/nothing',
    '/nothing',
    '/health/live',
    '/u/x',
  ]) {
    const { headers } = await house.guest().get(path);
    const csp = headers.get('content-security-policy') ?? '';
    expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
    expect([path, headers.get('referrer-policy')]).toEqual([path, 'no-referrer']);
    expect([path, /default-src 'none'|default-src 'self'/.test(csp), csp.includes("frame-ancestors 'none'")]).toEqual([
      path,
      true,
      true,
    ]);
    expect([path, /script-src[^;]*('unsafe-inline'|'unsafe-eval'|https?:|\*)/.test(csp)]).toEqual([path, false]);
    expect([path, headers.get('server'), headers.get('x-powered-by')]).toEqual([path, null, null]);
  }
});

it('the logs of API and worker name requests, mailings and deliveries, and no person', () => {
  const logs = [house.api, ...house.workers].map(({ log }) => readFileSync(log, 'utf8'));
  const lines = logs.flatMap((log) => log.split('\n').filter(Boolean));
  for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
  expect(logs[1]).toMatch(/"mailingId":"\d+"/);
  for (const log of logs) expect(log).not.toMatch(/@people\.example|@isfahan\.example|Guest|Trams|alert\(1\)/);
});

it('A19: whoever changes, removes or adds a row of the audit trail is found by npm run audit:verify', async () => {
  const { crew, verify } = await verifier();
  try {
    await steps.until(
      'sealed',
      () => house.sql('SELECT id FROM audit_entries WHERE number IS NULL'),
      (rows) => rows.length === 0,
    );
    expect(await verify()).toMatchObject({ code: 0 });
    const [row] = await house.sql<{ id: string; action: string }>(
      'SELECT id, action FROM audit_entries ORDER BY number LIMIT 1 OFFSET 3',
    );
    await house.sql("UPDATE audit_entries SET action = 'nothing.happened' WHERE id = ?", [row!.id]);
    expect(await verify()).toMatchObject({ code: 1, output: expect.stringContaining('breaks at entry 4') as string });
    await house.sql('UPDATE audit_entries SET action = ? WHERE id = ?', [row!.action, row!.id]);
    expect(await verify()).toMatchObject({ code: 0 });
    await house.sql('DELETE FROM audit_entries WHERE id = ?', [row!.id]);
    expect(await verify()).toMatchObject({ code: 1, output: expect.stringContaining('breaks at entry 4') as string });
  } finally {
    await crew.stop();
  }
});

async function verifier() {
  const { createCrew, inData, root } = await import('../support/launchers.js');
  const crew = createCrew({ logs: inData('logs', 'flows-attacks') });
  const args = ['dist/apps/api/src/commands/audit-verify.js'];
  const verify = () => crew.run({ name: 'verify', command: process.execPath, args, cwd: root, env: house.env });
  return { crew, verify };
}
