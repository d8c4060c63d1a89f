import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { mailDomain } from '@hamshahr/config';
import type { SenderQuestion } from '@hamshahr/mailing';

export const USAGE =
  'npm run mail:doctor -- DOMAIN [--selector NAME]… [--ip ADDRESS]… [--from DOMAIN] [--dns ADDRESS[:PORT]]';

const DOMAIN = /^([a-z0-9-]+\.)+[a-z0-9-]{2,}$/;
const SELECTOR = /^[a-z0-9]([a-z0-9._-]{0,100}[a-z0-9])?$/i;

/** What the command line asks for; `fault` says what is wrong with it. */
export function readOptions(args: string[]): (SenderQuestion & { dns: string | null }) | { fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        selector: { type: 'string', multiple: true, default: [] },
        ip: { type: 'string', multiple: true, default: [] },
        from: { type: 'string' },
        dns: { type: 'string' },
      },
    });
    const [domain = values.from ?? mailDomain(), ...rest] = positionals.map((name) =>
      name.toLowerCase().replace(/\.$/, ''),
    );
    const from = values.from ?? domain;
    if (rest.length > 0) return { fault: 'Name one domain.' };
    for (const name of [domain, from]) if (!DOMAIN.test(name)) return { fault: `“${name}” is no domain.` };
    const badIp = values.ip.find((ip) => isIP(ip) === 0);
    if (badIp !== undefined) return { fault: `“${badIp}” is no IP address.` };
    const badSelector = values.selector.find((selector) => !SELECTOR.test(selector));
    if (badSelector !== undefined) return { fault: `“${badSelector}” is no selector.` };
    return { domain, from, selectors: values.selector, ips: values.ip, dns: values.dns ?? null };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}
