import { classify, isReusable, serverLine } from './smtp-outcome.js';

const reply = (response: string, command = 'RCPT TO') => ({
  code: 'EENVELOPE',
  responseCode: Number(response.slice(0, 3)),
  response,
  command,
  message: 'x',
});

describe('classify: an SMTP answer becomes a state', () => {
  it.each([
    ['421 4.3.2 shutting down', false, 'deferred'],
    ['450 4.2.1 busy', false, 'deferred'],
    ['451 4.3.0 try later', true, 'deferred'],
    ['452 4.2.2 full', false, 'deferred'],
    ['550 5.1.1 no such user', false, 'refused'],
    ['552 5.2.2 mailbox full', true, 'refused'],
    ['554 transaction failed', true, 'refused'],
    ['535 5.7.8 bad credentials', false, 'refuses_us'],
    ['530 5.7.0 log in first', false, 'refuses_us'],
    ['550 5.7.26 unauthenticated sender', true, 'refuses_us'],
  ])('%s (handed over: %s) is %s', (line, handedOver, kind) => {
    expect(classify(reply(line), handedOver)).toMatchObject({ kind, response: line });
  });

  it('suppresses an address only when the server says it does not exist', () => {
    expect(classify(reply('550 5.1.1 unknown'), false)).toMatchObject({ suppress: true });
    expect(classify(reply('550 5.1.10 null MX'), false)).toMatchObject({ suppress: true });
    expect(classify(reply('550 5.2.2 full'), false)).toMatchObject({ suppress: false });
    expect(classify(reply('550 no'), false)).toMatchObject({ suppress: false });
  });

  it('a broken connection is deferred before the hand-over and in doubt after it', () => {
    const broken = { code: 'ECONNECTION', message: 'connection closed' };
    expect(classify(broken, false)).toMatchObject({ kind: 'deferred', response: 'ECONNECTION: connection closed' });
    expect(classify(broken, true)).toMatchObject({ kind: 'in_doubt' });
  });

  it.each(['CONN', 'EHLO', 'AUTH PLAIN', 'MAIL FROM'])('a 5xx at %s is about us, whoever the recipient', (command) => {
    expect(classify(reply('554 5.3.0 maintenance', command), false)).toMatchObject({
      kind: 'refuses_us',
      atRecipient: false,
    });
  });

  it('a log-in without a password is about us too', () => {
    expect(classify({ code: 'EAUTH', command: 'API', message: 'Missing credentials' }, false).kind).toBe('refuses_us');
  });

  it('cuts a long answer without cutting a character', () => {
    const cut = serverLine(`${'x'.repeat(599)}😀`);
    expect([cut.length, cut.isWellFormed()]).toEqual([600, true]);
  });

  it('keeps the connection after a refused envelope or an answered message, never in the middle of one', () => {
    expect(isReusable(reply('550 5.1.1 unknown'), false)).toBe(true);
    expect(isReusable({ ...reply('451 later', 'DATA'), code: 'EMESSAGE' }, true)).toBe(true);
    expect(isReusable({ ...reply('451 later', 'DATA'), code: 'EMESSAGE' }, false)).toBe(false);
    expect(isReusable(reply('421 bye'), false)).toBe(false);
    expect(isReusable({ code: 'ESOCKET', message: 'reset' }, false)).toBe(false);
  });
});
