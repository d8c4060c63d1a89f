import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import path from 'node:path';
import { DnsLookup, examineSender, type Finding, type SenderQuestion } from '@hamshahr/mailing';
import { startDnsServer, type DnsServer, type Zone } from '../support/dns-server.js';
import { ROOT } from '../support/sources.js';

const CITY = 'city.example';
const IP = '192.0.2.25';
const IP6 = '2001:db8::25';

const rsaKey = (bits: number) =>
  generateKeyPairSync('rsa', { modulusLength: bits })
    .publicKey.export({ format: 'der', type: 'spki' })
    .toString('base64');
const strong = rsaKey(2048);

/** Everything as it should be. */
const healthy = (): Zone => ({
  [CITY]: { TXT: ['v=spf1 mx ip6:2001:db8::/64 include:_spf.relay.example -all', 'other=1'], MX: [`10 mail.${CITY}`] },
  [`mail.${CITY}`]: { A: [IP], AAAA: [IP6] },
  '_spf.relay.example': { TXT: ['v=spf1 ip4:198.51.100.0/24 ~all'] },
  [`s1._domainkey.${CITY}`]: { TXT: [`v=DKIM1; k=rsa; p=${strong}`] },
  [`_dmarc.${CITY}`]: { TXT: [`v=DMARC1; p=quarantine; rua=mailto:dmarc@${CITY}`] },
  '25.2.0.192.in-addr.arpa': { PTR: [`mail.${CITY}`] },
});

let server: DnsServer;

beforeAll(async () => {
  server = await startDnsServer();
});
afterAll(() => server?.stop());
beforeEach(() => {
  server.zone = healthy();
});

const examine = (change: Partial<SenderQuestion> = {}): Promise<Finding[]> =>
  examineSender(new DnsLookup(server.address), { domain: CITY, from: CITY, selectors: ['s1'], ips: [IP], ...change });

/** The findings that are not `ok`, shortly. */
const complaints = async (change?: Partial<SenderQuestion>) =>
  (await examine(change))
    .filter(({ level }) => level !== 'ok')
    .map(({ topic, level, text }) => `${topic} ${level}: ${text}`);

it('rule 32: a healthy domain has no complaint', async () => {
  expect(await complaints()).toEqual([]);
  expect(new Set((await examine()).map(({ topic }) => topic))).toEqual(new Set(['SPF', 'DKIM', 'DMARC', 'MX', 'PTR']));
});

const cases: [string, (zone: Zone) => void, RegExp, Partial<SenderQuestion>?][] = [
  ['no SPF', (zone) => (zone[CITY] = { MX: [`10 mail.${CITY}`] }), /^SPF fault: city.example has no SPF record/],
  ['two SPF', (zone) => spf(zone, 'v=spf1 -all', 'v=spf1 mx -all'), /^SPF fault: .*2 SPF records/],
  ['SPF for all', (zone) => spf(zone, 'v=spf1 +all'), /^SPF fault: .*everybody may send/],
  ['SPF without end', (zone) => spf(zone, 'v=spf1 mx'), /^SPF warning: .*says nothing about other servers/],
  [
    'SPF without us',
    (zone) => spf(zone, 'v=spf1 ip4:198.51.100.1 -all'),
    /^SPF fault: 192.0.2.25 may not send.*\(fail\)/,
  ],
  ['SPF with nonsense', (zone) => spf(zone, 'v=spf1 ip4 === -all'), /^SPF fault: .*nobody understands/],
  ['SPF in a circle', (zone) => spf(zone, `v=spf1 include:${CITY} -all`), /^SPF fault: .*more than 10 DNS lookups/],
  [
    'SPF of nobody',
    (zone) => spf(zone, 'v=spf1 include:nobody.example -all'),
    /^SPF fault: .*nobody.example.*no SPF record/,
  ],
  ['SPF with ptr', (zone) => spf(zone, 'v=spf1 mx ptr -all'), /^SPF warning: .*uses ptr/],
  ['no DKIM', (zone) => delete zone[`s1._domainkey.${CITY}`], /^DKIM fault: There is no DKIM key at s1/],
  ['withdrawn DKIM', (zone) => dkim(zone, 'v=DKIM1; p='), /^DKIM fault: .*withdrawn/],
  ['torn DKIM', (zone) => dkim(zone, `v=DKIM1; p=${strong.slice(0, 80)}`), /^DKIM fault: .*cannot be read/],
  ['short DKIM', (zone) => dkim(zone, `v=DKIM1; k=rsa; p=${rsaKey(1024)}`), /^DKIM warning: .*1024 bits/],
  ['DKIM on trial', (zone) => dkim(zone, `v=DKIM1; t=y; p=${strong}`), /^DKIM warning: .*trial/],
  ['DKIM with SHA-1', (zone) => dkim(zone, `v=DKIM1; h=sha1; p=${strong}`), /^DKIM fault: .*SHA-256/],
  ['no selector', () => undefined, /^DKIM warning: No selector/, { selectors: [] }],
  ['no DMARC', (zone) => delete zone[`_dmarc.${CITY}`], /^DMARC fault: city.example has no DMARC record/],
  ['two DMARC', (zone) => dmarc(zone, 'v=DMARC1; p=none', 'v=DMARC1; p=reject'), /^DMARC fault: .*2 DMARC records/],
  ['DMARC that watches', (zone) => dmarc(zone, 'v=DMARC1; p=none; rua=mailto:a@b.example'), /^DMARC warning: .*p=none/],
  ['DMARC without reports', (zone) => dmarc(zone, 'v=DMARC1; p=reject'), /^DMARC warning: .*no reports/],
  ['DMARC without policy', (zone) => dmarc(zone, 'v=DMARC1; rua=mailto:a@b.example'), /^DMARC fault: .*no valid p=/],
  [
    'another From',
    (zone) => (zone['_dmarc.office.example'] = { TXT: ['v=DMARC1; p=reject; rua=mailto:a@b.example'] }),
    /^DMARC fault: Mail says From …@office.example/,
    { from: 'office.example' },
  ],
  ['no MX', (zone) => spfOnly(zone), /^MX fault: city.example has no MX/],
  ['null MX', (zone) => mx(zone, '0 .'), /^MX fault: .*takes no mail/],
  ['MX without address', (zone) => mx(zone, '10 nowhere.example'), /^MX fault: The MX nowhere.example has no address/],
  [
    'MX that is an alias',
    (zone) => {
      mx(zone, '10 alias.example');
      zone['alias.example'] = { CNAME: [`mail.${CITY}`], A: [IP] };
    },
    /^MX fault: The MX alias.example is an alias/,
  ],
  ['no PTR', (zone) => delete zone['25.2.0.192.in-addr.arpa'], /^PTR fault: 192.0.2.25 has no name/],
  [
    'a PTR that leads elsewhere',
    (zone) => (zone['25.2.0.192.in-addr.arpa'] = { PTR: ['dyn-25.provider.example'] }),
    /^PTR fault: .*does not lead back/,
  ],
];

const spf = (zone: Zone, ...records: string[]) => (zone[CITY] = { TXT: records, MX: [`10 mail.${CITY}`] });
const spfOnly = (zone: Zone) => (zone[CITY] = { TXT: [`v=spf1 ip4:${IP} -all`] });
const mx = (zone: Zone, ...records: string[]) => (zone[CITY] = { TXT: [`v=spf1 ip4:${IP} -all`], MX: records });
const dkim = (zone: Zone, record: string) => (zone[`s1._domainkey.${CITY}`] = { TXT: [record] });
const dmarc = (zone: Zone, ...records: string[]) => (zone[`_dmarc.${CITY}`] = { TXT: records });

// Rows differ in length; jest would hand a callback to a function that names the fourth place.
it.each(cases)('rule 32: %s', async (...[, break_, expected, change]) => {
  break_(server.zone);
  const found = await examine(change);
  const bad = found.filter(({ level }) => level !== 'ok');
  expect(await complaints(change)).toEqual([expect.stringMatching(expected)]);
  for (const { remedy } of bad) expect(remedy).toMatch(/^[A-Z].{10,}/s);
});

describe('SPF is judged as a receiver judges it', () => {
  it.each([
    [IP, 'v=spf1 a:mail.city.example -all', true],
    [IP6, 'v=spf1 a:mail.city.example -all', true],
    [IP6, 'v=spf1 ip6:2001:db8::/32 -all', true],
    [IP6, 'v=spf1 ip6:2001:db9::/32 -all', false],
    [IP, 'v=spf1 a:mail.city.example/24 -all', true],
    ['192.0.2.99', 'v=spf1 a:mail.city.example/24 -all', true],
    ['192.0.2.99', 'v=spf1 a:mail.city.example -all', false],
    [IP, 'v=spf1 -ip4:192.0.2.25 +mx -all', false],
    ['198.51.100.7', 'v=spf1 include:_spf.relay.example -all', true],
    ['198.51.101.7', 'v=spf1 include:_spf.relay.example -all', false],
    ['198.51.100.7', 'v=spf1 redirect=_spf.relay.example', true],
    ['198.51.100.7', 'v=spf1 redirect=_spf.relay.example -all', false],
    [IP, 'v=spf1 exists:mail.city.example -all', true],
  ])('%s by %s: %s', async (ip, record, isAllowed) => {
    spf(server.zone, record);
    const found = await examine({ ips: [ip] });
    expect(found.some(({ text }) => text === `${ip} may not send for ${CITY} (fail).`)).toBe(!isAllowed);
  });
});

it('accepts a subdomain of the From domain, unless alignment is strict', async () => {
  server.zone[`mail.${CITY}`] = { ...(server.zone[CITY] as object), A: [IP], TXT: [`v=spf1 ip4:${IP} -all`] };
  server.zone[`s1._domainkey.mail.${CITY}`] = { TXT: [`v=DKIM1; p=${strong}`] };
  expect(await complaints({ domain: `mail.${CITY}` })).toEqual([]);
  dmarc(server.zone, `v=DMARC1; p=reject; adkim=s; aspf=s; rua=mailto:a@${CITY}`);
  expect(await complaints({ domain: `mail.${CITY}` })).toEqual([expect.stringMatching(/^DMARC fault: Mail says From/)]);
});

describe('npm run mail:doctor', () => {
  const run = (args: string[], env: Record<string, string> = {}) =>
    new Promise<{ code: number; output: string }>((done) => {
      const program = path.join(ROOT, 'dist', 'apps', 'api', 'src', 'commands', 'mail-doctor.js');
      execFile(
        process.execPath,
        [program, ...args],
        { env: { PATH: process.env.PATH ?? '', ...env } },
        (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
      );
    });
  const asked = (...args: string[]) => run([CITY, '--from', CITY, '--dns', server.address, ...args]);

  it('ends with 0 and says so when all is well', async () => {
    const { code, output } = await asked('--selector', 's1', '--ip', IP);
    expect([code, output.trim().split('\n').at(-1)]).toEqual([0, `Mail of ${CITY} is fit to be sent (0 warnings).`]);
    expect(output).not.toMatch(/FAULT|warning {2}/);
  });

  it('takes the sender’s domain from the configuration, and needs nothing else of it', async () => {
    const { code, output } = await run(['--dns', server.address, '--selector', 's1'], { MAIL_DOMAIN: CITY });
    expect([code, output.includes(`Mail of ${CITY} is fit`)]).toEqual([0, true]);
  });

  it('ends with 1, each fault with its remedy under it', async () => {
    delete server.zone[`_dmarc.${CITY}`];
    const { code, output } = await asked('--selector', 's1');
    expect(code).toBe(1);
    expect(output).toMatch(
      /FAULT {4}DMARC {2}city\.example has no DMARC record.*\n +Add a TXT record at _dmarc\.city\.example/,
    );
    expect(output).toMatch(/1 fault, 0 warnings\.\n$/);
  });

  it.each([
    ['no domain', ['nonsense'], /is no domain/],
    ['no address', [CITY, '--ip', '1.2.3'], /is no IP address/],
    ['an unknown option', [CITY, '--what'], /--what/],
    ['two domains', [CITY, 'b.example'], /Name one domain/],
  ])('ends with 2 and its usage: %s', async (_what, args, expected) => {
    const { code, output } = await run(args);
    expect(code).toBe(2);
    expect(output).toMatch(expected);
    expect(output).toContain('npm run mail:doctor -- DOMAIN');
  });

  it('ends with 2 when the name server fails, and blames nobody else', async () => {
    server.zone[CITY] = 'failure';
    const { code, output } = await asked();
    expect(code).toBe(2);
    expect(output).toMatch(/The name server gives no answer about city\.example/);
  });
});
