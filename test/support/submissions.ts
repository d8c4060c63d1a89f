import { simpleParser, type ParsedMail } from 'mailparser';
import type { Answer } from './client.js';
import type { House } from './house.js';
import * as steps from './steps.js';

export const addressOf = (name: string): string => `${name}@experts.example`;

/** What the first step asks. */
export const aPerson = (name: string, fields: Record<string, string> = {}) => ({
  ...{ name: `Dr ${name}`, address: addressOf(name), language: 'en', city: 'xian' },
  ...{ affiliation: 'Institute of Transport', position: 'Researcher' },
  ...fields,
});

export const anExpertise = (fields: Record<string, string> = {}) => ({
  ...{ bio: 'Twenty years of trams.', themes: 'trams, urban heritage', spoken: 'zh', 'answers.q1': 'Twenty' },
  ...fields,
});

export const aProposal = (fields: Record<string, string> = {}) => ({
  ...{ language: 'en', trackKey: 't1', title: 'Trams through the old town', abstract: 'How the line was laid.' },
  ...{ 'answers.q2': '0', 'answers.q3': '۱۲۰۰۰', 'answers.q4': '1400/01/15' },
  ...fields,
});

/** Begins a submission by the public form; the path of its personal pages. */
export async function begin(
  house: House,
  slug: string,
  name: string,
  fields: Record<string, string> = {},
): Promise<string> {
  const answer = await house.guest().form(`/en/calls/${slug}/submit`, aPerson(name, fields));
  const path = /^\/x\/[a-z0-9]+/i.exec(answer.headers.get('location') ?? '')?.[0];
  if (!path) throw new Error(`no draft: ${answer.status} ${answer.text.slice(0, 300)}`);
  return path;
}

/** A whole proposal, not handed in yet. */
export async function written(
  house: House,
  slug: string,
  name: string,
  fields: Record<string, string> = {},
): Promise<string> {
  const path = await begin(house, slug, name, fields);
  await house.guest().form(`${path}/expertise`, anExpertise());
  await house.guest().form(`${path}/proposal`, aProposal());
  return path;
}

export const handIn = (house: House, path: string): Promise<Answer> =>
  house.guest().form(`${path}/submit`, { consent: 'registers', lang: 'en' });

/** A form with a file, as a browser sends it. */
export async function upload(
  house: House,
  path: string,
  { name, bytes, purpose }: { name: string; bytes: Buffer; purpose: string },
): Promise<Answer> {
  const form = new FormData();
  form.append('purpose', purpose);
  form.append('file', new File([new Uint8Array(bytes)], name));
  const encoded = new Response(form);
  const body = Buffer.from(await encoded.arrayBuffer());
  return house.guest().ask('POST', `${path}/files`, { body, type: encoded.headers.get('content-type')! });
}

export async function mailsTo(house: House, name: string): Promise<ParsedMail[]> {
  const kept = house.sink.messages.filter(({ envelope }) => envelope.to.includes(addressOf(name)));
  return Promise.all(kept.map(({ raw }) => simpleParser(raw)));
}

export async function untilMails(house: House, name: string, count: number): Promise<ParsedMail[]> {
  return steps.until(
    `${name} has ${count} mails`,
    () => mailsTo(house, name),
    (mails) => mails.length >= count,
  );
}

/** The personal page that a mail opens. */
export function pagePath(mail: ParsedMail): string {
  const path = /\/x\/[a-z0-9]+/i.exec(mail.text ?? '')?.[0];
  if (!path) throw new Error(`no page in ${mail.subject}`);
  return path;
}
