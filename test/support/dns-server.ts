import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';

const TYPES = { A: 1, CNAME: 5, PTR: 12, MX: 15, TXT: 16, AAAA: 28 } as const;

/** Records of one name. @example { TXT: ['v=spf1 -all'], MX: ['10 mail.city.example'] } */
export type Records = Partial<Record<keyof typeof TYPES, string[]>>;

/** A zone by name; a name given as `silence` gets no answer, as `failure` a SERVFAIL. */
export type Zone = Record<string, Records | 'silence' | 'failure'>;

export interface DnsServer {
  /** `address:port`, as a resolver takes it. */
  address: string;
  zone: Zone;
  stop: () => Promise<void>;
}

/** A name server on UDP (RFC 1035) that knows one zone, for tests. */
export async function startDnsServer(zone: Zone = {}): Promise<DnsServer> {
  const socket = createSocket('udp4');
  const server: DnsServer = {
    address: '',
    zone,
    stop: () => new Promise((done) => socket.close(() => done())),
  };
  socket.on('message', (query, from) => {
    const reply = answer(query, server.zone);
    if (reply) socket.send(reply, from.port, from.address);
  });
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done));
  server.address = `127.0.0.1:${socket.address().port}`;
  return server;
}

function answer(query: Buffer, zone: Zone): Buffer | null {
  const { name, type, end } = question(query);
  const known = zone[name.toLowerCase()];
  if (known === 'silence') return null;
  const wanted = Object.entries(TYPES).find(([, code]) => code === type)?.[0] as keyof typeof TYPES | undefined;
  const records = known && known !== 'failure' && wanted ? (known[wanted] ?? []) : [];
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8580 | (known === 'failure' ? 2 : known === undefined ? 3 : 0), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(records.length, 6);
  const answers = records.map((value) => {
    const data = encode(wanted!, value);
    const fixed = Buffer.alloc(12);
    fixed.writeUInt16BE(0xc00c, 0);
    fixed.writeUInt16BE(type, 2);
    fixed.writeUInt16BE(1, 4);
    fixed.writeUInt32BE(60, 6);
    fixed.writeUInt16BE(data.length, 10);
    return Buffer.concat([fixed, data]);
  });
  return Buffer.concat([header, query.subarray(12, end), ...answers]);
}

function question(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at]!; length > 0; length = query[at]!) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.'), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function encode(type: keyof typeof TYPES, value: string): Buffer {
  switch (type) {
    case 'A':
      return Buffer.from(value.split('.').map(Number));
    case 'AAAA':
      return ipv6(value);
    case 'MX': {
      const [priority, exchange = ''] = value.split(' ');
      const number = Buffer.alloc(2);
      number.writeUInt16BE(Number(priority));
      return Buffer.concat([number, domain(exchange)]);
    }
    case 'TXT':
      return Buffer.concat((value.match(/.{1,255}/gs) ?? ['']).map((part) => text(part)));
    default:
      return domain(value);
  }
}

function text(part: string): Buffer {
  const bytes = Buffer.from(part, 'latin1');
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}

function domain(name: string): Buffer {
  const labels = name.split('.').filter((label) => label !== '');
  return Buffer.concat([...labels.map(text), Buffer.from([0])]);
}

function ipv6(address: string): Buffer {
  if (!isIPv6(address)) throw new Error(`${address} is no IPv6 address`);
  const [head = '', tail = ''] = address.split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const [before, after] = [groups(head), groups(tail)];
  const all = [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
  const bytes = Buffer.alloc(16);
  all.forEach((group, index) => bytes.writeUInt16BE(parseInt(group, 16), index * 2));
  return bytes;
}
