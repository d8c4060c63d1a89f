import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import tls from 'node:tls';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { selfMadeCertificate } from '../../../test/support/certificate.js';
import type { OutgoingMessage } from './composing.js';
import { SmtpLink, smtpServer } from './smtp-link.js';
import { classify } from './smtp-outcome.js';

const { certificate, key } = selfMadeCertificate();
const trusted = tls.getCACertificates('default');
const body = 'Subject: x\r\n\r\n.a line that begins with a dot\r\nend\r\n';

/** What the server saw of each message, and of each log-in. */
let seen: { isSecure: boolean; user: unknown; from: string; raw: string }[];
let logIns: { isSecure: boolean; user: unknown; password: unknown }[];
let server: SMTPServer;
let links: SmtpLink[];

beforeEach(() => {
  [seen, logIns, links] = [[], [], []];
  tls.setDefaultCACertificates([...trusted, certificate]);
});
afterEach(async () => {
  for (const link of links) link.close();
  await new Promise<void>((resolve) => server.close(resolve));
  tls.setDefaultCACertificates(trusted);
});

async function listen(options: SMTPServerOptions): Promise<number> {
  server = new SMTPServer({
    hideDSN: false,
    cert: certificate,
    key,
    logger: false,
    onAuth: ({ username, password }, { secure }, done) => {
      logIns.push({ isSecure: secure, user: username, password });
      if (password === 'sésame+/=%') done(null, { user: username });
      else done(Object.assign(new Error('5.7.8 wrong password'), { responseCode: 535 }));
    },
    onData: (stream, { secure, user, envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { address } = envelope.mailFrom as { address: string };
        seen.push({ isSecure: secure, user, from: address, raw: Buffer.concat(chunks).toString() });
        done(null, 'kept');
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return (server.server.address() as AddressInfo).port;
}

async function open(url: string, tls?: 'auto' | 'required' | 'optional'): Promise<SmtpLink> {
  const link = await SmtpLink.open(smtpServer(url, 'hamshahr.example', tls));
  links.push(link);
  return link;
}

const message = (name: string): OutgoingMessage => ({
  envelopeFrom: `bounce+${name}@hamshahr.example`,
  envelopeTo: 'li.na@xian.example',
  envelopeId: name,
  messageId: `<${name}@hamshahr.example>`,
  calendar: null,
  bytes: Buffer.from(body),
});
const PASSWORD = encodeURIComponent('sésame+/=%');

describe('SmtpLink', () => {
  it('secures the connection with STARTTLS, logs in, and carries one message after the other', async () => {
    const link = await open(`smtp://office%40city:${PASSWORD}@127.0.0.1:${await listen({})}`, 'required');
    const marks: string[] = [];
    for (const name of ['first', 'second']) {
      const outcome = await link.send(message(name), async () => {
        marks.push(`${name} after ${seen.length}`);
        return true;
      });
      expect(outcome).toEqual({ kind: 'accepted', response: '250 kept' });
    }
    expect(logIns).toEqual([{ isSecure: true, user: 'office@city', password: 'sésame+/=%' }]);
    expect(marks).toEqual(['first after 0', 'second after 1']);
    expect(seen).toEqual(
      ['first', 'second'].map((name) => ({
        isSecure: true,
        user: 'office@city',
        from: `bounce+${name}@hamshahr.example`,
        raw: body,
      })),
    );
  });

  it('speaks TLS from the first byte where the address says smtps', async () => {
    const link = await open(`smtps://office:${PASSWORD}@127.0.0.1:${await listen({ secure: true })}`, 'required');
    expect(await link.send(message('one'), async () => true)).toMatchObject({ kind: 'accepted' });
    expect(seen).toMatchObject([{ isSecure: true, user: 'office', raw: body }]);
  });

  it('keeps the end of a message back over TLS too', async () => {
    const link = await open(`smtp://office:${PASSWORD}@127.0.0.1:${await listen({})}`);
    expect(await link.send(message('foreign'), async () => false)).toEqual({ kind: 'fenced' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen).toEqual([]);
    expect(link.isUsable).toBe(false);
  });

  it('is not opened with a wrong password', async () => {
    const port = await listen({});
    await expect(open(`smtp://office:wrong@127.0.0.1:${port}`)).rejects.toMatchObject({
      code: 'EAUTH',
      responseCode: 535,
    });
  });

  it('gives neither password nor mail to a server without STARTTLS where TLS is required', async () => {
    const url = `smtp://office:${PASSWORD}@127.0.0.1:${await listen({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true })}`;
    const refusal: unknown = await open(url, 'required').catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'ETLS', message: expect.stringContaining('SMTP_TLS=optional') as string });
    expect(classify(refusal as Error, false)).toMatchObject({ kind: 'refuses_us', atRecipient: false });
    expect(logIns).toEqual([]);
    await open(url, 'optional');
    expect(logIns).toMatchObject([{ isSecure: false, user: 'office' }]);
  });

  it.each([
    ['smtp://office:x@mail.city.example:587', true],
    ['smtp://mail.city.example:25', false],
    ['smtp://office:x@127.0.0.1:587', false],
    ['smtp://office:x@[::1]:587', false],
    ['smtp://office:x@localhost.evil.example:587', true],
    ['smtp://office:x@127.0.0.1.evil.example:587', true],
  ])('needs TLS where there is a password to lose: %s', (url, needsTls) => {
    expect(smtpServer(url, 'hamshahr.example').needsTls).toBe(needsTls);
  });

  it('gives no password to a server whose certificate nobody vouches for', async () => {
    tls.setDefaultCACertificates(trusted);
    const port = await listen({});
    await expect(open(`smtp://office:${PASSWORD}@127.0.0.1:${port}`)).rejects.toThrow('self-signed certificate');
    expect(logIns).toEqual([]);
  });
});
