import type { Answer, Client } from '../support/client.js';
import { startHouse, type House } from '../support/house.js';
import { countRows, expectProblem } from '../support/problems.js';
import { aSheet, aWorkbook } from '../support/xlsx.js';

interface Row {
  line: number;
  date: string | null;
  outcome: string;
  reason: string | null;
  message: string | null;
  field: string | null;
  text: string;
  day: { kind: string; names: Record<string, string>; certainty: string; hours: object | null } | null;
  before: object | null;
}

interface Plan {
  id: string;
  format: string;
  status: string;
  rows: Row[];
}

let house: House;
let admin: Client;
let city: string;

const send = (body: string | Buffer, type = 'text/csv', query = ''): Promise<Answer<Plan>> =>
  admin.post<Plan>(`${city}/imports${query}`, body, { type });
const bring = (body: string | Buffer, type?: string, query?: string) => admin.must(send(body, type, query));
const act = (id: string, what: string) => admin.post(`${city}/imports/${id}/${what}`);
const days = async (year: number) =>
  (
    await admin.must(
      admin.get<{ items: { date: string; kind: string; version: number }[] }>(
        `${city}/days?from=${year}-01-01&to=${year}-12-31`,
      ),
    )
  ).items;
const short = ({ rows }: Plan) =>
  rows.map(({ line, date, outcome, reason }) => [line, date, outcome, reason?.replace('import.row.', '') ?? null]);
const ics = (...entries: string[][]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...entries.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'])]
    .concat('END:VCALENDAR', '')
    .join('\r\n');

beforeAll(async () => {
  house = await startHouse({ name: 'calendar-imports', workers: 0 });
  admin = await house.as('admin');
  const { body } = await admin.get<{ items: { id: string; slug: string }[] }>('/api/v1/cities');
  city = `/api/v1/cities/${body.items.find(({ slug }) => slug === 'isfahan')!.id}`;
});
afterAll(() => house?.stop());

describe('a CSV file', () => {
  const FILE = [
    'تاریخ,نوع,نام,name_en,ساعت کار,قطعیت,منبع',
    '۱۴۰۹/۰۱/۰۱,تعطیل,نوروز,Nowruz,,,قانون تعطیلات',
    '١٤٠٩/١/٢,,نوروز,Nowruz,,قطعی,',
    '2030-04-02,نیمه‌تعطیل,روز پیش از عید,Eve,۰۸:۰۰ تا ۱۲:۰۰,احتمالی,',
    '1409-12-30,تعطیل,آخر سال,,,,',
    '1409/13/1,تعطیل,نادرست,,,,',
    '2030-04-02,تعطیل,دوباره,,,,',
    '2030-04-03,جشن,روز,,,,',
    '2030-04-04,نیمه تعطیل,بی ساعت,,,,',
    '2030-04-05,تعطیل,,,,,',
    '2030-04-06,تعطیل,با ساعت,,08:00-12:00,,',
    '2030-04-07,روز کاری,شب,,22:00-06:00,,',
    '2030-04-08,تعطیل,شاید,,,شاید,',
    '2030-04-09,کم',
    '1420/1/1,تعطیل,"نوروز، سال نو",,,,',
  ].join('\r\n');

  it('is planned with a reason for each row that is refused, in either calendar and any digits', async () => {
    const plan = await bring(`\uFEFF${FILE}`, 'text/csv', '?fileName=iran.csv');
    expect(plan).toMatchObject({ format: 'csv', status: 'previewed', fileName: 'iran.csv', added: 4, refused: 10 });
    expect(short(plan)).toEqual([
      [2, '2030-03-21', 'add', null],
      [3, '2030-03-22', 'add', null],
      [4, '2030-04-02', 'add', null],
      // 1408 and 1412 are leap years; 1409 is none.
      [5, null, 'error', 'day_date'],
      [6, null, 'error', 'day_date'],
      [7, '2030-04-02', 'error', 'day_repeated'],
      [8, '2030-04-03', 'error', 'day_kind'],
      [9, '2030-04-04', 'error', 'day_hours_missing'],
      [10, '2030-04-05', 'error', 'day_name'],
      [11, '2030-04-06', 'error', 'day_no_hours'],
      [12, '2030-04-07', 'error', 'day_hours_order'],
      [13, '2030-04-08', 'error', 'day_certainty'],
      [14, null, 'error', 'cells'],
      [15, '2041-03-20', 'add', null],
    ]);
    for (const { message, outcome } of plan.rows) {
      if (outcome === 'error') expect(message).toMatch(/^\S.{10,}\.$/);
    }
    expect(plan.rows[2]!.day).toEqual({
      ...{ kind: 'half_day', certainty: 'expected', hours: { from: '08:00', to: '12:00' } },
      names: { fa: 'روز پیش از عید', en: 'Eve' },
    });
    expect(await days(2030)).toEqual([]);
  });
});

describe('an import', () => {
  it('is carried out as it was shown, once, and taken back as one: what it changed comes back', async () => {
    const own = { kind: 'holiday', names: { en: 'Old name' }, source: 'us' };
    await admin.must(admin.put(`${city}/days/2032-05-01`, own, 0));
    await admin.must(admin.put(`${city}/days/2032-05-04`, { ...own, names: { en: 'Same' } }, 0));
    const plan = await bring(
      'date,name,kind\n2032-05-01,New name,working_day\n2032-05-02,Added\n2032-05-02,Twice\n'.replace(
        'Added',
        'Added,',
      ) + '2032-05-03,Third,\n2032-05-04,Same,holiday\n',
    );
    expect(short(plan)).toEqual([
      [2, '2032-05-01', 'change', null],
      [3, '2032-05-02', 'add', null],
      [4, null, 'error', 'cells'],
      [5, '2032-05-03', 'add', null],
      [6, '2032-05-04', 'same', null],
    ]);
    expect(plan.rows[0]!.before).toMatchObject({ kind: 'holiday', names: { en: 'Old name' } });
    const answers = await Promise.all([act(plan.id, 'apply'), act(plan.id, 'apply')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expectProblem(await act(plan.id, 'apply'), 409, 'city.import_applied');
    expect(await days(2032)).toMatchObject([
      { date: '2032-05-01', kind: 'working_day', importId: plan.id, names: { en: 'New name' }, version: 2 },
      { date: '2032-05-02', kind: 'holiday', importId: plan.id, version: 1 },
      { date: '2032-05-03' },
      { date: '2032-05-04', importId: null, version: 1 },
    ]);
    await admin.must(admin.put(`${city}/days/2032-05-03`, { ...own, names: { en: 'Mine' } }, 1));
    expect(await admin.must(act(plan.id, 'undo'))).toMatchObject({ status: 'undone', reverted: 2, kept: 1 });
    expectProblem(await act(plan.id, 'undo'), 409, 'city.import_undone');
    expectProblem(await act(plan.id, 'apply'), 409, 'city.import_undone');
    expect(await days(2032)).toMatchObject([
      { date: '2032-05-01', ...own, importId: null, version: 3 },
      { date: '2032-05-03', names: { en: 'Mine' } },
      { date: '2032-05-04' },
    ]);
  });

  it('over an import goes back to what that one had written, and then that one can be taken back', async () => {
    const first = await bring('date,name\n2033-05-01,First\n');
    await admin.must(act(first.id, 'apply'));
    const second = await bring('date,name\n2033-05-01,Second\n');
    await admin.must(act(second.id, 'apply'));
    expect(await admin.must(act(second.id, 'undo'))).toMatchObject({ reverted: 1, kept: 0 });
    expect(await days(2033)).toMatchObject([{ names: { en: 'First' }, importId: first.id }]);
    expect(await admin.must(act(first.id, 'undo'))).toMatchObject({ reverted: 1, kept: 0 });
    expect(await days(2033)).toEqual([]);
  });

  it('whose days somebody changed since the preview is not carried out', async () => {
    const plan = await bring('date,name\n2034-05-01,May\n2034-05-02,May\n');
    expectProblem(await act(plan.id, 'undo'), 409, 'city.import_not_applied');
    await admin.must(admin.put(`${city}/days/2034-05-02`, { kind: 'holiday', names: { en: 'Quicker' } }, 0));
    expectProblem(await act(plan.id, 'apply'), 409, 'city.import_overtaken');
    expect((await days(2034)).map(({ date }) => date)).toEqual(['2034-05-02']);
  });

  it('of another city is not found, and only admins bring files', async () => {
    const plan = await bring('date,name\n2035-05-01,May\n');
    const other = city.replace(/\d+$/, (id) => String(Number(id) + 1));
    expectProblem(await admin.post(`${other}/imports/${plan.id}/apply`), 404, 'city.import_missing');
    expectProblem(await admin.get(`${other}/imports/${plan.id}`), 404, 'city.import_missing');
    const organizer = await house.as('organizer');
    expect((await organizer.post(`${city}/imports`, 'date,name\n', { type: 'text/csv' })).status).toBe(403);
    expect((await organizer.post(`${city}/imports/${plan.id}/apply`)).status).toBe(403);
    expect((await organizer.get(`${city}/imports/${plan.id}`)).status).toBe(200);
    expect((await house.guest().post(`${city}/imports`, 'x', { type: 'text/calendar' })).status).toBe(401);
    const actions = await house.sql<{ action: string }>(
      "SELECT DISTINCT action FROM audit_entries WHERE action LIKE 'city.import%' ORDER BY action",
    );
    expect(actions.map(({ action }) => action)).toEqual(['city.import', 'city.import_undo']);
  });
});

it('an iCalendar file: days of several days, make-up days, languages, and reasons', async () => {
  const text = ics(
    ['UID:1', 'DTSTART;VALUE=DATE:20361001', 'DTEND;VALUE=DATE:20361004', 'SUMMARY;LANGUAGE=zh-CN:国庆节'],
    ['UID:2', 'DTSTART;VALUE=DATE:20361011', 'SUMMARY:国庆节 补班'],
    ['UID:3', 'DTSTART;VALUE=DATE:20361012', 'SUMMARY:Hari Raya', 'STATUS:TENTATIVE'],
    ['UID:4', 'DTSTART;VALUE=DATE:20361013', 'RRULE:FREQ=YEARLY', 'SUMMARY:Every year'],
    ['UID:5', 'DTSTART:20361014T080000Z', 'SUMMARY:A meeting'],
    ['UID:6', 'DTSTART;VALUE=DATE:20360101', 'DTEND;VALUE=DATE:20361231', 'SUMMARY:All year'],
    ['UID:7', 'DTSTART;VALUE=DATE:20361002', 'SUMMARY:Again'],
    ['UID:8', 'DTSTART;VALUE=DATE:20361020', 'SUMMARY:<script>alert(1)</script>'],
  );
  const plan = await bring(text, 'text/calendar', '?language=ms');
  expect(plan).toMatchObject({ format: 'ics', fileName: 'holidays.ics' });
  expect(short(plan)).toEqual([
    [3, '2036-10-01', 'add', null],
    [3, '2036-10-02', 'add', null],
    [3, '2036-10-03', 'add', null],
    [9, '2036-10-11', 'add', null],
    [14, '2036-10-12', 'add', null],
    [20, null, 'error', 'day_recurring'],
    [26, null, 'error', 'day_timed'],
    [31, '2036-01-01', 'error', 'day_long'],
    [37, '2036-10-02', 'error', 'day_repeated'],
    [42, '2036-10-20', 'add', null],
  ]);
  expect(plan.rows[3]!.day).toMatchObject({ kind: 'working_day' });
  expect(plan.rows[4]!.day).toMatchObject({ certainty: 'expected', names: { ms: 'Hari Raya', en: 'Hari Raya' } });
  await admin.must(act(plan.id, 'apply'));
  const again = await bring(text, 'text/calendar', '?language=ms');
  expect(again).toMatchObject({ added: 0, changed: 0, same: 6, refused: 4 });
  const persian = await admin.ask<Plan>('POST', `${city}/imports`, {
    ...{ body: text, type: 'text/calendar', headers: { 'accept-language': 'fa' } },
  });
  expect(persian.body.rows[5]!.message).toMatch(/تکرار/);
});

it.each<[string, string | Buffer, string, number?, string?]>([
  ['is empty', '', 'import.empty'],
  ['holds only blanks', ' \n\n', 'import.empty'],
  ['is HTML', '<!doctype html><title>Holidays</title>', 'city.import_kind'],
  ['is JSON', '{"days":[]}', 'city.import_kind'],
  [
    'is a workbook',
    aWorkbook([
      aSheet([
        ['date', 'name'],
        ['2031-01-01', 'x'],
      ]),
    ]),
    'city.import_kind',
  ],
  ['is a PDF', '%PDF-1.7\n', 'city.import_kind', 400, 'text/calendar'],
  ['is a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'import.encoding_unknown'],
  ['is a torn calendar', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nhello\r\n', 'city.import_ics', 400, 'text/calendar'],
  ['is an empty calendar', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', 'city.import_empty', 400, 'text/calendar'],
  ['has no column of dates', 'name\nNowruz\n', 'city.import_column'],
  ['has no column of names', 'date\n2031-01-01\n', 'city.import_column'],
  ['has a header only', 'date,name\n', 'city.import_empty'],
  ['is torn', 'date,name\n"2031-01-01,x\n', 'import.torn'],
  ['has 10,000 rows', `date,name\n${'2031-01-01,x\n'.repeat(10_000)}`, 'import.too_many_rows', 422],
  [
    'has 10,000 entries',
    `BEGIN:VCALENDAR\n${'BEGIN:VEVENT\nDTSTART;VALUE=DATE:20310101\nSUMMARY:x\nEND:VEVENT\n'.repeat(10_000)}END:VCALENDAR`,
    'import.too_many_rows',
    422,
    'text/calendar',
  ],
  ['has 5 MB', `date,name\n2031-01-01,${'x'.repeat(5_000_000)}\n`, 'city.import_large', 413],
])('a file that %s is refused as a whole', async (_what, body, code, status = 400, type = 'text/csv') => {
  const before = await countRows(house, 'calendar_imports');
  expectProblem(await send(body, type), status, code, 'file');
  expect(await countRows(house, 'calendar_imports')).toBe(before);
});

it('a calendar is taken where calendars are, and nowhere else', async () => {
  expectProblem(await send('{}', 'application/json'), 400, 'city.import_no_file', 'file');
  const elsewhere = await admin.post('/api/v1/contact-imports', 'BEGIN:VCALENDAR', { type: 'text/calendar' });
  expect(elsewhere.status).toBe(415);
  expectProblem(await send('date,name\n2031-01-01,x\n', 'text/csv', '?language=de'), 400, 'input.invalid', 'language');
});
