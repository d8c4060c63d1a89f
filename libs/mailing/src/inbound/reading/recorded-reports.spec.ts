import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readInbound } from './read-inbound.js';

const FOLDER = path.join(__dirname, '../../../../../test/golden/dsn');
const TOKEN = `17a${'b'.repeat(26)}`;

/** What each recorded report says; see the README beside them. */
const SAID = {
  'postfix-550.eml': {
    recipient: 'missing@people.example',
    status: '5.1.1',
    permanent: true,
    report: { action: 'failed', isDeadAddress: true },
  },
  'postfix-552.eml': {
    recipient: 'full@people.example',
    status: '5.2.2',
    permanent: true,
    report: { action: 'failed', isDeadAddress: false },
  },
  'postfix-451-delayed.eml': {
    recipient: 'later@people.example',
    status: '4.3.0',
    permanent: false,
    report: { action: 'delayed', isDeadAddress: false },
  },
  'postfix-451-expired.eml': {
    recipient: 'later@people.example',
    status: '4.3.0',
    permanent: false,
    report: { action: 'failed', isDeadAddress: false },
  },
};

describe('rules 29, 37: reports of a real mail server', () => {
  it('are all looked at', () => {
    expect(
      readdirSync(FOLDER)
        .filter((name) => name.endsWith('.eml'))
        .sort(),
    ).toEqual(Object.keys(SAID).sort());
  });

  it.each(Object.entries(SAID))('%s', async (name, said) => {
    const raw = readFileSync(path.join(FOLDER, name));
    expect(await readInbound(raw)).toMatchObject({
      kind: 'bounce',
      ...said,
      tokens: { bounce: [TOKEN], message: [TOKEN] },
    });
    // as mail archives and some servers keep it
    const unix = Buffer.from(raw.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
    expect(await readInbound(unix)).toMatchObject({ kind: 'bounce', ...said });
    // the token alone names the message, wherever the report was sent to
    const elsewhere = raw.toString('latin1').replace(/^To: bounce\+[^@]+@/m, 'To: postmaster@');
    expect(await readInbound(Buffer.from(elsewhere, 'latin1'))).toMatchObject({ tokens: { bounce: [TOKEN] } });
  });
});
