import { createPublicKey } from 'node:crypto';
import type { DnsLookup } from './dns-lookup.js';
import { reporter, type Finding } from './finding.js';
import { tagsOf } from './tags.js';

const { ok, warning, fault } = reporter('DKIM');

const SIGNED =
  'The mail server must sign From, To, Subject, Date, Message-ID, MIME-Version, Content-Type, List-Unsubscribe and List-Unsubscribe-Post (RFC 8058 §4).';

/** Whether the keys that the mail server signs with can be read (RFC 6376). */
export async function checkDkim(lookup: DnsLookup, domain: string, selectors: string[]): Promise<Finding[]> {
  if (selectors.length === 0) {
    return [
      warning(
        'No selector was named, so no key was looked at.',
        'Name those of your mail server: --selector <name>. It stands as s=… in the DKIM-Signature of any mail sent.',
      ),
    ];
  }
  return Promise.all(selectors.map((selector) => checkKey(lookup, `${selector}._domainkey.${domain}`)));
}

async function checkKey(lookup: DnsLookup, name: string): Promise<Finding> {
  const records = (await lookup.txt(name)).map(tagsOf).filter((tags) => tags.has('p'));
  const [tags] = records;
  if (!tags)
    return fault(`There is no DKIM key at ${name}.`, `Add the TXT record that your mail server shows: v=DKIM1; p=…`);
  if (records.length > 1) return fault(`${name} has several keys; receivers take any.`, 'Leave only the newest one.');
  const key = tags.get('p')!.replace(/\s/g, '');
  if (key === '')
    return fault(`The key at ${name} is withdrawn (empty p=).`, 'Publish the key in use, or another selector.');
  const hashes = tags.get('h');
  if (hashes !== undefined && !hashes.split(':').includes('sha256')) {
    return fault(`The key at ${name} does not allow SHA-256.`, 'Remove h= from the record.');
  }
  if (tags.get('t')?.split(':').includes('y')) {
    return warning(`The key at ${name} is marked as a trial (t=y), so receivers may ignore it.`, 'Remove t=y.');
  }
  if (tags.get('k') === 'ed25519') {
    return warning(`The key at ${name} is Ed25519, which many receivers cannot read.`, 'Sign with an RSA key as well.');
  }
  return strength(name, key);
}

function strength(name: string, key: string): Finding {
  const bits = rsaBits(key);
  if (bits === null)
    return fault(`The key at ${name} cannot be read.`, 'Copy it again from your mail server, without gaps.');
  if (bits < 1024) return fault(`The key at ${name} has ${bits} bits; receivers refuse it.`, 'Make one of 2048 bits.');
  if (bits < 2048) return warning(`The key at ${name} has ${bits} bits.`, 'Make one of 2048 bits.');
  return ok(`Key of ${bits} bits at ${name}. ${SIGNED}`);
}

function rsaBits(base64: string): number | null {
  try {
    const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyDetails?.modulusLength ?? null;
  } catch {
    return null;
  }
}
