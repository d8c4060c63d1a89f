import { foldName } from '@hamshahr/cities';
import type { NamedPerson } from '../files/name-search.js';
import type { ConflictKind, ReviewConflict } from './review.entity.js';

/** Who judges, as far as it decides on conflicts. */
export interface JudgingPerson {
  name: string;
  latinName: string | null;
  email: string;
  /** Where they work. */
  affiliation: string;
  /** Names of their office, in every language. */
  officeNames: readonly string[];
}

/** Domains under which people of every place have their box; a shared one says nothing. */
const PUBLIC_HOSTS = new Set(
  ['gmail.com', 'googlemail.com', 'yahoo.com', 'ymail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com'].concat(
    ['icloud.com', 'me.com', 'aol.com', 'gmx.com', 'gmx.de', 'proton.me', 'protonmail.com', 'zoho.com', 'mail.com'],
    ['qq.com', 'foxmail.com', '163.com', '126.com', 'yeah.net', 'sina.com', 'sina.cn', 'sohu.com', 'aliyun.com'],
    ['139.com', '189.cn', 'mail.ru', 'bk.ru', 'inbox.ru', 'list.ru', 'yandex.ru', 'yandex.com', 'ya.ru', 'rambler.ru'],
    ['umail.uz', 'inbox.uz', 'mail.uz', 'chmail.ir', 'mailfa.com', 'yahoo.com.my'],
  ),
);
/** A shorter name of a place of work is contained in many. */
const MIN_PLACE = 6;
const MIN_HAN_PLACE = 4;

/** Conflicts that the facts show, whatever anybody declares; empty for none. */
export function foundConflicts(judge: JudgingPerson, people: readonly NamedPerson[]): ConflictKind[] {
  const email = judge.email.toLowerCase();
  const kinds = new Set<ConflictKind>();
  const names = [judge.name, judge.latinName ?? ''].map(nameKey).filter((key) => key !== '');
  const places = [judge.affiliation, ...judge.officeNames];
  for (const { name, address, affiliation } of people) {
    if (address.toLowerCase() === email) kinds.add('same_address');
    else if (isSameDomain(address, email)) kinds.add('same_domain');
    if (names.includes(nameKey(name))) kinds.add('co_author');
    if (places.some((place) => isSamePlace(place, affiliation))) kinds.add('same_office');
  }
  return [...kinds];
}

/**
 * Conflicts that count: declared or found ones that the office has not lifted.
 * @param rows of this submission and this reviewer
 */
export function standingConflicts(
  found: readonly ConflictKind[],
  rows: readonly Pick<ReviewConflict, 'kind' | 'liftedAt'>[],
): ConflictKind[] {
  const isLifted = (kind: ConflictKind) => rows.some((row) => row.kind === kind && row.liftedAt !== null);
  const declared = rows.filter(({ kind, liftedAt }) => kind === 'declared' && liftedAt === null);
  return [...declared.map(({ kind }) => kind), ...found.filter((kind) => !isLifted(kind))];
}

/** Words of a name in any order, without titles' dots: "Li, Wei" is "Wei Li". */
function nameKey(name: string): string {
  return name
    .split(/[\s,،.·]+/u)
    .map(foldName)
    .filter((word) => word !== '' && !TITLES.has(word))
    .sort()
    .join(' ');
}

const TITLES = new Set(
  ['dr', 'prof', 'professor', 'mr', 'mrs', 'ms', 'دکتر', 'مهندس', 'استاد', 'профессор'].map(foldName),
);

function isSameDomain(address: string, email: string): boolean {
  const [mine, theirs] = [domainOf(email), domainOf(address)];
  if (mine === '' || theirs === '' || PUBLIC_HOSTS.has(mine) || PUBLIC_HOSTS.has(theirs)) return false;
  return mine === theirs || mine.endsWith(`.${theirs}`) || theirs.endsWith(`.${mine}`);
}

const domainOf = (address: string) => address.toLowerCase().split('@').at(-1) ?? '';

function isSamePlace(one: string, other: string): boolean {
  const [a, b] = [foldName(one), foldName(other)];
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= (/\p{Script=Han}/u.test(short) ? MIN_HAN_PLACE : MIN_PLACE) && long.includes(short);
}
