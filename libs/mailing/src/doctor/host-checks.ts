import { isIP } from 'node:net';
import type { DnsLookup } from './dns-lookup.js';
import { reporter, type Finding } from './finding.js';

/** Whether replies and bounces can come back: they go to the sender's domain. */
export async function checkMx(lookup: DnsLookup, domain: string): Promise<Finding[]> {
  const { ok, fault } = reporter('MX');
  const hosts = await lookup.mx(domain);
  if (hosts.length === 0) {
    return [
      fault(
        `${domain} has no MX record, so replies and bounces cannot come back.`,
        `Add an MX record at ${domain} that names the server that takes mail for it.`,
      ),
    ];
  }
  if (hosts.some(({ exchange }) => exchange === '' || exchange === '.')) {
    return [fault(`${domain} declares that it takes no mail (null MX, RFC 7505).`, 'Name a mail server instead.')];
  }
  return Promise.all(
    hosts.map(async ({ exchange, priority }) => {
      if (isIP(exchange) !== 0) return fault(`The MX ${exchange} is an address.`, 'An MX must be a host name.');
      if ((await lookup.aliases(exchange)).length > 0) {
        return fault(`The MX ${exchange} is an alias (CNAME), which is not allowed.`, 'Name the host itself.');
      }
      const addresses = await lookup.addresses(exchange);
      return addresses.length > 0
        ? ok(`${exchange} (${priority}) has the address ${addresses.join(', ')}.`)
        : fault(`The MX ${exchange} has no address.`, `Add an A or AAAA record at ${exchange}.`);
    }),
  );
}

/** Whether the sending address has a name that leads back to it; many servers refuse mail otherwise. */
export async function checkReverse(lookup: DnsLookup, ip: string): Promise<Finding> {
  const { ok, fault } = reporter('PTR');
  const names = await lookup.names(ip);
  if (names.length === 0) {
    return fault(
      `${ip} has no name (PTR).`,
      'Ask the provider of the address to set its reverse DNS to the mail server’s name.',
    );
  }
  for (const name of names)
    if ((await lookup.addresses(name)).includes(ip)) return ok(`${ip} is ${name}, and ${name} is ${ip}.`);
  return fault(
    `${ip} is called ${names.join(', ')}, which does not lead back to it.`,
    `Add an address record at ${names[0]} with ${ip}.`,
  );
}
