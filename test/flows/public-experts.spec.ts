import { startHouse, type House } from '../support/house.js';

/** F18: the list that everybody reads, page by page. */
let house: House;

const COUNT = 120;

beforeAll(async () => {
  house = await startHouse({ name: 'public-experts', workers: 0 });
  const [office] = await house.sql<{ id: string }>("SELECT id FROM offices WHERE slug = 'isfahan'");
  // Beside the public ones two that nobody may read.
  const rows = Array.from({ length: COUNT + 2 }, (_one, at) => {
    const key = `n${String(at).padStart(3, '0')}`;
    const [status, publishes] = at === COUNT ? ['withdrawn', 1] : ['active', at === COUNT + 1 ? 0 : 1];
    return [office!.id, status, key, `Expert ${key}`, key, `${key}@experts.example`, key, publishes];
  });
  const places = rows.map(() => "(?, ?, ?, ?, ?, ?, UNHEX(SHA2(?, 256)), 'en', '[]', '[]', '[]', ?)").join(', ');
  await house.sql(
    `INSERT INTO experts (office_id, status, slug, name, name_key, address, address_hash, language, spoken, themes, shown, publishes)
     VALUES ${places}`,
    rows.flat(),
  );
});
afterAll(() => house?.stop());

const page = async (path: string) => {
  const { status, text } = await house.guest().get(path);
  expect([path, status]).toEqual([path, 200]);
  return text;
};
const namesIn = (text: string) => [...text.matchAll(/Expert (n\d{3})/g)].map(([, name]) => name!);
const linkIn = (text: string, rel: string) => new RegExp(`rel="${rel}" href="([^"]+)"`).exec(text)?.[1];

it.each(['en', 'fa', 'zh', 'ru', 'uz', 'ms'])('leads from page to page through everybody, in %s', async (language) => {
  const seen: string[] = [];
  let path: string | undefined = `/${language}/experts`;
  let pages = 0;
  while (path) {
    const text: string = await page(path);
    expect(linkIn(text, 'prev') === undefined).toBe(pages === 0);
    seen.push(...namesIn(text));
    path = linkIn(text, 'next');
    pages += 1;
  }
  expect(pages).toBe(3);
  expect(seen).toEqual(Array.from({ length: COUNT }, (_one, at) => `n${String(at).padStart(3, '0')}`));
});

it('says which page it is, and leads to the same page in other languages', async () => {
  const text = await page('/en/experts?page=2');
  expect(text).toContain('Page 2 of 3');
  expect(text).toContain('href="/zh/experts?page=2"');
  expect(linkIn(text, 'prev')).toBe('/en/experts');
  expect(await page('/fa/experts?page=2')).toContain('صفحهٔ ۲ از ۳');
});

it('answers what is no page with the first, and what is too far with the last', async () => {
  for (const wrong of ['0', '-1', 'x', '1e2', '%F0%9F%99%82', '2&page=3', '99999999999']) {
    expect([wrong, namesIn(await page(`/en/experts?page=${wrong}`))[0]]).toEqual([wrong, 'n000']);
  }
  expect(namesIn(await page('/en/experts?page=999'))[0]).toBe('n100');
});

it('shows no ways where one page is enough', async () => {
  await house.sql("UPDATE experts SET publishes = 0 WHERE slug >= 'n050'");
  const text = await page('/en/experts');
  expect(namesIn(text)).toHaveLength(50);
  expect(text).not.toContain('Page 1 of');
});
