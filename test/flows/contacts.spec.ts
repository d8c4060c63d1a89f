import type { EntityManager } from 'typeorm';
import type { Segment } from '@hamshahr/people';
import { audienceOf } from '../../libs/people/src/audience.js';
import type { Client } from '../support/client.js';
import { startHouse, type House } from '../support/house.js';
import { expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';

interface ContactView {
  id: string;
  name: string;
  address: string;
  language: string;
  cityId: string | null;
  organisation: string | null;
  role: string | null;
  themes: string[];
  version: number;
}

interface ListView {
  id: string;
  name: string;
  contacts: number;
}

let house: House;
let organizer: Client;
let stranger: Client;
let cities: Record<string, string>;

beforeAll(async () => {
  house = await startHouse({ name: 'contacts', workers: 0 });
  organizer = await house.as('organizer');
  stranger = await house.as('stranger');
  const { items } = await organizer.must(organizer.get<{ items: { id: string; slug: string }[] }>('/api/v1/cities'));
  cities = Object.fromEntries(items.map(({ id, slug }) => [slug, id]));
});
afterAll(() => house?.stop());

const aContact = (changes: object = {}) => ({
  name: 'Dr Li Na',
  address: 'li@xian.example',
  language: 'zh',
  ...changes,
});
const add = (changes: object, client = organizer) => client.post<ContactView>('/api/v1/contacts', aContact(changes));
const search = async (query: Record<string, string>, client = organizer) => {
  const answer = client.get<{ items: ContactView[] }>(`/api/v1/contacts?${new URLSearchParams(query).toString()}`);
  return (await client.must(answer)).items.map(({ address }) => address.split('@')[0]).sort();
};
const audit = (id: string, type: string) =>
  house.sql('SELECT action FROM audit_entries WHERE object_type = ? AND object_id = ? ORDER BY id', [type, id]);

describe('one contact', () => {
  it('is added clean, read and changed by the version that was seen', async () => {
    const made = await organizer.must(
      add({
        name: ' دكتر\u202E علي  رضايي ',
        address: ' ali@one.example ',
        language: 'fa',
        cityId: cities.isfahan,
        role: 'شهردار ',
        themes: ['مترو', ' ميراث شهري', 'میراث شهری', ''],
      }),
    );
    expect(made).toMatchObject({
      ...{ name: 'دکتر علی رضایی', address: 'ali@one.example', role: 'شهردار', organisation: null, version: 1 },
      ...{ themes: ['مترو', 'میراث شهری'], cityId: cities.isfahan },
    });
    const path = `/api/v1/contacts/${made.id}`;
    expect((await organizer.get(path)).body).toEqual(made);
    const change = aContact({ name: 'Ali Rezaei', address: 'ali@one.example', language: 'en', themes: ['metro'] });
    const changed = await organizer.must(organizer.put<ContactView>(path, change, 1));
    expect(changed).toMatchObject({ name: 'Ali Rezaei', role: null, cityId: null, themes: ['metro'], version: 2 });
    expect(await organizer.put(path, change, 1)).toMatchObject({
      status: 412,
      body: { code: 'contact.stale', current: { version: 2 } },
    });
    expect((await organizer.put(path, change, null)).status).toBe(428);
    expect(await audit(made.id, 'contact')).toMatchObject([{ action: 'contact.add' }, { action: 'contact.edit' }]);
    const foreign = await stranger.put(path, change, 2);
    expect([foreign.status, (await stranger.get(path)).status]).toEqual([404, 404]);
  });

  it('is one per address and office, whatever the case', async () => {
    await organizer.must(add({ address: 'twice@one.example' }));
    expectProblem(await add({ address: 'TWICE@one.example' }), 409, 'contact.address_taken', 'address');
    expect((await add({ address: 'twice@one.example' }, stranger)).status).toBe(201);
    const other = await organizer.must(add({ address: 'other@one.example' }));
    const taken = await organizer.put(`/api/v1/contacts/${other.id}`, aContact({ address: 'twice@one.example' }), 1);
    expectProblem(taken, 409, 'contact.address_taken', 'address');
    expect((await organizer.get(`/api/v1/contacts/${other.id}`)).body).toMatchObject({ address: 'other@one.example' });
  });

  it.each<[string, object, string, string]>([
    ['without an address', { address: '' }, 'contact.address_missing', 'address'],
    ['with a second header', { address: 'a@b.example\r\nBcc: c@d.example' }, 'contact.address_broken', 'address'],
    ['with two addresses', { address: 'a@b.example,c@d.example' }, 'contact.address_broken', 'address'],
    ['with two @', { address: 'a@b@c.example' }, 'contact.address_broken', 'address'],
    ['with a local part of letters', { address: 'علی@b.example' }, 'contact.address_not_ascii', 'address'],
    ['with a very long address', { address: `${'a'.repeat(65)}@b.example` }, 'contact.address_too_long', 'address'],
    ['with a name of controls', { name: '\u202E\u0000\r\n' }, 'contact.name_missing', 'name'],
    ['with a name of 300 characters', { name: 'ن'.repeat(300) }, 'contact.text_long', 'name'],
    ['with a long theme', { themes: ['x'.repeat(41)] }, 'contact.theme_too_long', 'themes'],
    ['with a city that is none', { cityId: '999999' }, 'contact.city_unknown', 'cityId'],
  ])('%s is refused by the field', async (_what, changes, code, field) => {
    expectProblem(await add({ address: 'bad@one.example', ...changes }), 400, code, field);
    expect(await house.sql("SELECT id FROM contacts WHERE address LIKE 'bad@%'")).toEqual([]);
  });

  it('keeps quotation marks and emoji of a name, and loses what turns text around', async () => {
    const made = await organizer.must(add({ name: '"Tan" \u2067TK\u2069 🌿, PhD', address: 'tan@one.example' }));
    expect(made.name).toBe('"Tan" TK 🌿, PhD');
  });
});

describe('search and segments', () => {
  beforeAll(async () => {
    const people: [string, object][] = [
      ['mayor1', { cityId: cities.xian, role: 'Mayor', themes: ['Clean transport', 'heritage'], language: 'zh' }],
      ['mayor2', { cityId: cities.isfahan, role: 'mayor', themes: ['heritage'], language: 'fa' }],
      ['deputy', { cityId: cities.xian, role: 'Deputy mayor', themes: ['clean-transport'], language: 'en' }],
      ['expert', { cityId: null, role: null, themes: [], language: 'en', organisation: '100%_Trams' }],
    ];
    for (const [tag, changes] of people) {
      await organizer.must(add({ name: `Seg ${tag}`, address: `${tag}@seg.example`, ...changes }));
    }
    await stranger.must(add({ name: 'Seg foreign', address: 'foreign@seg.example', role: 'Mayor' }, stranger));
  });

  it.each<[string, () => Record<string, string>, string[]]>([
    ['part of the name', () => ({ q: 'SEG MAYOR' }), ['mayor1', 'mayor2']],
    ['part of the address', () => ({ q: 'deputy@seg' }), ['deputy']],
    ['the organisation, signs of LIKE being signs', () => ({ q: '%_tr' }), ['expert']],
    ['the city', () => ({ q: 'seg.example', cityId: cities.xian! }), ['deputy', 'mayor1']],
    ['the position in any case', () => ({ role: 'MAYOR' }), ['mayor1', 'mayor2']],
    ['a theme in any spelling', () => ({ theme: 'clean transport' }), ['deputy', 'mayor1']],
    ['all of it together', () => ({ role: 'mayor', theme: 'heritage', cityId: cities.isfahan! }), ['mayor2']],
    ['what nobody is', () => ({ q: 'Seg', theme: 'football' }), []],
  ])('finds people by %s', async (_what, query, found) => {
    expect(await search(query())).toEqual(found);
  });

  it('goes page by page', async () => {
    const first = await organizer.must(
      organizer.get<{ items: ContactView[]; next: string }>('/api/v1/contacts?q=seg.example&limit=3'),
    );
    expect(first.items).toHaveLength(3);
    const path = `/api/v1/contacts?q=seg.example&limit=3&after=${first.next}`;
    const second = await organizer.must(organizer.get<{ items: ContactView[]; next: string | null }>(path));
    expect([second.items.map(({ name }) => name), second.next]).toEqual([['Seg mayor1'], null]);
  });

  it('goes through the names in the order that Persian readers expect, and says how many there are', async () => {
    const names = ['گلناز', 'پرویز', 'Ava', 'یاسمن', 'چنگیز', 'بهمن', 'پرویز'];
    for (const [index, name] of names.entries()) {
      await organizer.must(add({ name, address: `n${index}@order.example`, language: index === 2 ? 'en' : 'fa' }));
    }
    type Found = { items: ContactView[]; next: string | null; total: number };
    const read: string[] = [];
    const pages: [number, number][] = [];
    for (let after = ''; ;) {
      const path = `/api/v1/contacts?q=order.example&order=name&limit=3${after}`;
      const { items, next, total } = await organizer.must(organizer.get<Found>(path));
      read.push(...items.map(({ name }) => name));
      pages.push([items.length, total]);
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(read).toEqual(['Ava', 'بهمن', 'پرویز', 'پرویز', 'چنگیز', 'گلناز', 'یاسمن']);
    expect(pages).toEqual([
      [3, 7],
      [3, 7],
      [1, 7],
    ]);
    const { body } = await organizer.get<Found>('/api/v1/contacts?q=order.example&language=en');
    expect([body.items.map(({ name }) => name), body.total]).toEqual([['Ava'], 1]);
  });

  it('makes a list of everybody who fits now', async () => {
    const list = await organizer.must(organizer.post<ListView>('/api/v1/lists', { name: 'Mayors' }));
    expect(list).toMatchObject({ name: 'Mayors', contacts: 0 });
    const fill = (segment: object) => organizer.post(`/api/v1/lists/${list.id}/members/from-segment`, segment);
    expect((await fill({ roles: ['Mayor', 'Deputy Mayor'], cityIds: [cities.xian] })).body).toEqual({
      added: 2,
      contacts: 2,
    });
    expect((await fill({ themes: ['Heritage'], languages: ['fa', 'zh'] })).body).toEqual({ added: 1, contacts: 3 });
    expect(await search({ listId: list.id })).toEqual(['deputy', 'mayor1', 'mayor2']);
    await organizer.must(add({ name: 'Late', address: 'late@seg.example', role: 'Mayor' }));
    expect(await search({ listId: list.id })).toHaveLength(3);
    expectProblem(await fill({}), 400, 'segment.empty', 'segment');
    expect(await search({ listId: list.id }, stranger)).toEqual([]);
  });
});

it('F12: an invitation goes to a segment, alone or within lists, and to nobody of another office', async () => {
  const event = await steps.createEvent(organizer);
  const invite = (body: object) => organizer.post<steps.MailingView>(`/api/v1/events/${event.id}/mailings`, body);
  const names = async (mailingId: string) => {
    const rows = await house.sql<{ address: string }>(
      'SELECT address FROM deliveries WHERE mailing_id = ? ORDER BY address',
      [mailingId],
    );
    return rows.map(({ address }) => address.split('@')[0]);
  };
  const alone = await organizer.must(invite({ segment: { roles: ['Mayor'] } }));
  expect(await names(alone.id)).toEqual(['late', 'mayor1', 'mayor2']);
  const lists = (await organizer.get<{ items: ListView[] }>('/api/v1/lists')).body.items;
  const mayors = lists.find(({ name }) => name === 'Mayors')!.id;
  const within = await organizer.must(invite({ listIds: [mayors], segment: { roles: ['Mayor'] } }));
  expect(await names(within.id)).toEqual(['mayor1', 'mayor2']);
  expectProblem(await invite({ segment: {} }), 400, 'segment.empty', 'segment');
  expectProblem(await invite({}), 400, 'mailing.field_missing', 'listIds');
  const foreign = await steps.createEvent(stranger, { hostCity: 'xian' });
  const theirs = await stranger.must(
    stranger.post<steps.MailingView>(`/api/v1/events/${foreign.id}/mailings`, { segment: { roles: ['Mayor'] } }),
  );
  const own = await house.sql<{ address: string }>(
    `SELECT c.address FROM contacts c JOIN offices o ON o.id = c.office_id AND o.slug = 'xian'
     WHERE c.role_key = 'mayor' ORDER BY c.address`,
  );
  expect(await names(theirs.id)).toEqual(own.map(({ address }) => address.split('@')[0]));
});

describe('an audience', () => {
  const audience = async (listIds: string[], segment?: Segment) => {
    const [office] = await house.sql<{ id: string }>("SELECT id FROM offices WHERE slug = 'isfahan'");
    // The builder only asks; what it builds is embedded by mailings.
    const tx = { query: house.sql } as unknown as EntityManager;
    const { sql, params } = await audienceOf(tx, office!.id, listIds, segment);
    const rows = await house.sql<{ address: string }>(`SELECT a.address FROM (${sql}) a ORDER BY a.address`, params);
    return rows.map(({ address }) => address.split('@')[0]);
  };

  it('is everybody on the lists, everybody who fits, or those on the lists who fit', async () => {
    const people = ['aud1', 'aud2', 'aud3'].map((tag, n) => ({
      ...{ name: tag, email: `${tag}@audience.example`, language: n === 0 ? 'uz' : 'ms' },
    }));
    const both = await steps.importPeople(organizer, people.slice(0, 2), 'Audience 1');
    const other = await steps.importPeople(organizer, people.slice(1), 'Audience 2');
    expect(await audience([both, other])).toEqual(['aud1', 'aud2', 'aud3']);
    expect(await audience([], { languages: ['ms'] })).toEqual(['aud2', 'aud3']);
    expect(await audience([both], { languages: ['ms', 'zh'] })).toEqual(['aud2']);
    await expect(audience([])).rejects.toMatchObject({ code: 'list.unknown' });
    await expect(audience([both], {})).rejects.toMatchObject({ code: 'segment.empty' });
  });
});

describe('a list', () => {
  it('takes people, loses one and takes them back', async () => {
    const one = await organizer.must(add({ address: 'one@lists.example' }));
    const two = await organizer.must(add({ address: 'two@lists.example' }));
    const list = await organizer.must(organizer.post<ListView>('/api/v1/lists', { name: ' Guests\u202E ' }));
    expect(list.name).toBe('Guests');
    const members = `/api/v1/lists/${list.id}/members`;
    const join = (ids: string[], client = organizer) => client.post(members, { contactIds: ids });
    expect((await join([one.id, two.id, one.id])).body).toEqual({ added: 2, contacts: 2 });
    expect((await organizer.ask('DELETE', `${members}/${one.id}`)).status).toBe(204);
    expect(await search({ listId: list.id })).toEqual(['two']);
    const of = async ({ id }: { id: string }) => {
      const { items } = await organizer.must(organizer.get<{ items: ListView[] }>(`/api/v1/lists?contactId=${id}`));
      return items.map(({ name, contacts }) => [name, contacts]);
    };
    expect([await of(one), await of(two)]).toEqual([[], [['Guests', 1]]]);
    expect((await organizer.get(`/api/v1/contacts/${one.id}`)).status).toBe(200);
    expect(await organizer.ask('DELETE', `${members}/${one.id}`)).toMatchObject({
      body: { code: 'list.member_missing' },
    });
    expect((await join([one.id])).body).toEqual({ added: 1, contacts: 2 });
    expect(await audit(list.id, 'contact_list')).toMatchObject(
      ['list.add', 'list.join', 'list.leave', 'list.join'].map((action) => ({ action })),
    );
  });

  it('has a name of its own and only people of its office', async () => {
    const { id } = await organizer.must(organizer.post<ListView>('/api/v1/lists', { name: 'Own' }));
    expectProblem(await organizer.post('/api/v1/lists', { name: 'own' }), 409, 'list.name_taken', 'name');
    expectProblem(await organizer.post('/api/v1/lists', { name: ' \u202E ' }), 400, 'list.name_missing', 'name');
    const foreign = await stranger.must(add({ address: 'foreign@lists.example' }, stranger));
    const answer = await organizer.post(`/api/v1/lists/${id}/members`, { contactIds: [foreign.id] });
    expectProblem(answer, 400, 'list.contact_unknown', 'contactIds');
    expect(await house.sql('SELECT * FROM contact_list_members WHERE list_id = ?', [id])).toEqual([]);
    expect((await stranger.post(`/api/v1/lists/${id}/members`, { contactIds: [foreign.id] })).status).toBe(404);
  });

  it('takes another name that no other list of the office has', async () => {
    const { id } = await organizer.must(organizer.post<ListView>('/api/v1/lists', { name: 'Before' }));
    const rename = (name: string, client = organizer) => client.put<ListView>(`/api/v1/lists/${id}`, { name }, null);
    expect((await rename(' After\u202E ')).body).toMatchObject({ id, name: 'After', contacts: 0 });
    expectProblem(await rename('own'), 409, 'list.name_taken', 'name');
    expectProblem(await rename('  '), 400, 'list.name_missing', 'name');
    expect((await rename('Theirs', stranger)).status).toBe(404);
    expect(await audit(id, 'contact_list')).toMatchObject([{ action: 'list.add' }, { action: 'list.rename' }]);
  });

  it('that people are invited by holds each of them once', async () => {
    const [one, two] = ['Half', 'Other half'];
    const listId = await steps.importPeople(organizer, [{ name: 'Both', email: 'both@lists.example' }], one);
    const other = await steps.importPeople(organizer, [{ name: 'Both', email: 'both@lists.example' }], two);
    const event = await steps.createEvent(organizer);
    expect((await steps.submitMailing(organizer, event.id, [listId, other])).recipients).toBe(1);
  });
});
