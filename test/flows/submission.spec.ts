import { aCall, approveCall, moveDeadline, openCall } from '../support/a-call.js';
import { startHouse, type House } from '../support/house.js';
import * as steps from '../support/steps.js';
import {
  aPerson,
  aProposal,
  addressOf,
  anExpertise,
  begin,
  handIn,
  mailsTo,
  pagePath,
  untilMails,
  written,
} from '../support/submissions.js';

/** F15: what experts do, from the list of calls to the receipt in their mailbox. */
let house: House;

beforeAll(async () => {
  house = await startHouse({ name: 'submission' });
});
afterAll(() => house?.stop());

const page = async (path: string) => house.guest().get(path);
const post = (path: string, fields: Record<string, string>) => house.guest().form(path, fields);

async function rowOf(name: string) {
  const [row] = await house.sql<Record<string, unknown>>(
    `SELECT s.id, s.status, s.title, s.abstract, s.answers, s.themes, s.spoken, s.is_late AS isLate, s.language,
            p.consent_version AS consent, p.publishes, p.bio
     FROM submissions s JOIN submission_people p ON p.submission_id = s.id AND p.role = 'author'
     WHERE p.address = ? ORDER BY s.id DESC LIMIT 1`,
    [addressOf(name)],
  );
  return row!;
}

it('the whole way: list, call, four steps, co-author, receipt', async () => {
  const { slug } = await openCall(house);
  expect((await page('/en/calls')).text).toContain(`/en/calls/${slug}`);
  const shown = await page(`/en/calls/${slug}?city=xian`);
  expect(shown.text).toContain('Clean and mass transport');
  expect(shown.text).toMatch(/UTC\+08:00[\s\S]*UTC\+03:30/);
  expect((await page(`/en/calls/${slug}/submit`)).status).toBe(200);

  const path = await begin(house, slug, 'li');
  const [draft] = await untilMails(house, 'li', 1);
  expect(draft!.subject).toBe('Your draft for the call: Clean and mass transport');
  // Only the mailed link proves the address.
  expect(pagePath(draft!)).not.toBe(path);
  expect(draft!.attachments).toEqual([]);

  const next = await post(`${path}/expertise`, anExpertise());
  expect([next.status, next.headers.get('location')]).toEqual([303, `${path}/proposal?lang=en`]);
  expect((await page(`${path}/expertise`)).text).toContain('Twenty years of trams.');
  await post(`${path}/proposal`, aProposal());
  const named = await post(`${path}/co-authors`, { coAuthorName: 'Anna', coAuthorAddress: addressOf('anna') });
  expect(named.status).toBe(303);
  const check = await page(`${path}/check`);
  expect(check.text).toContain('How the line was laid.');
  expect(check.text).toContain('not answered yet');
  expect(await mailsTo(house, 'anna')).toEqual([]);

  const refused = await post(`${path}/submit`, {});
  expect([refused.status, refused.text.includes('Without this consent')]).toEqual([422, true]);
  expect((await handIn(house, path)).status).toBe(303);
  // A second time is the first's result.
  expect((await handIn(house, path)).status).toBe(303);
  expect(await rowOf('li')).toMatchObject({
    ...{ status: 'submitted', isLate: 0, consent: '2026-11', publishes: 0, title: 'Trams through the old town' },
  });
  const { answers } = await rowOf('li');
  expect(typeof answers === 'string' ? JSON.parse(answers) : answers).toEqual({
    ...{ q1: 'Twenty', q2: '0', q3: '12000', q4: '2021-04-04' },
  });
  // The draft's link, the receipt, and the question whether the entry in the register is theirs.
  const mails = await untilMails(house, 'li', 3);
  const receipt = mails.find(({ subject }) => subject === 'Received: Trams through the old town');
  expect(receipt?.text).toContain('UTC+08:00');
  const [asked] = await untilMails(house, 'anna', 1);
  expect(asked!.text).toContain('Dr li');
  expect((await page(path)).text).toContain('Your proposal has been received');
});

it('a co-author agrees or refuses by their own link, and changes nothing else', async () => {
  const { slug } = await openCall(house);
  const path = await written(house, slug, 'wei');
  await post(`${path}/co-authors`, { coAuthorName: 'Olga', coAuthorAddress: addressOf('olga') });
  await handIn(house, path);
  const [asked] = await untilMails(house, 'olga', 1);
  const own = pagePath(asked!);
  expect(own).not.toBe(path);
  expect((await page(own)).text).toContain('Are you a co-author of this proposal?');
  expect((await page(`${own}/proposal`)).status).toBe(303);
  expect((await post(`${own}/proposal`, aProposal({ title: 'Stolen' }))).status).toBe(409);
  expect((await post(`${own}/withdraw`, {})).status).toBe(409);
  expect(await rowOf('wei')).toMatchObject({ title: 'Trams through the old town', status: 'submitted' });
  const person = {
    name: 'Olga Petrova',
    language: 'ru',
    city: '',
    affiliation: 'Metro',
    position: '',
    bio: 'Engineer',
  };
  expect((await post(`${own}/confirm`, { ...person, consent: 'registers' })).status).toBe(303);
  expect((await page(`${own}?lang=ru`)).text).toContain('Вы указаны как соавтор');
  expect((await post(`${own}/refuse`, {})).status).toBe(303);
  const after = await page(`${own}?lang=en`);
  expect(after.text).toContain('You are not named');
  expect(after.text).not.toContain('Trams through');
});

it('one second after the deadline nothing is taken and nothing is lost; within the grace it is marked', async () => {
  const call = await openCall(house);
  const path = await written(house, call.slug, 'late');
  await moveDeadline(house, call.id, -1);
  const answer = await handIn(house, path);
  expect(answer.status).toBe(409);
  expect(await rowOf('late')).toMatchObject({ status: 'draft', abstract: 'How the line was laid.' });
  const shown = await page(path);
  expect(shown.text).toContain('The deadline has passed');
  expect(shown.text).toContain('How the line was laid.');
  expect((await post(`/en/calls/${call.slug}/submit`, aPerson('later'))).status).toBe(409);

  const kind = await openCall(house, { graceMinutes: 30 });
  const inGrace = await written(house, kind.slug, 'grace');
  await moveDeadline(house, kind.id, -1);
  expect((await handIn(house, inGrace)).status).toBe(303);
  expect(await rowOf('grace')).toMatchObject({ status: 'submitted', isLate: 1 });
  // What was handed in can be changed until the deadline only.
  expect((await post(`${inGrace}/proposal`, aProposal({ title: 'Changed' }))).status).toBe(409);
});

it('an access code opens a call that needs one, and a late expert’s own deadline holds', async () => {
  const call = await openCall(house, { needsCode: true });
  const form = `/en/calls/${call.slug}/submit`;
  expect((await post(form, aPerson('code'))).status).toBe(422);
  const wrong = await post(form, aPerson('code', { code: 'AAAAAAAAAA' }));
  expect([wrong.status, wrong.text.includes('This access code is not valid here')]).toEqual([422, true]);
  expect(wrong.text).toContain(addressOf('code'));
  const organizer = await house.as('organizer');
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const { code } = await organizer.must(
    organizer.post<{ code: string }>(`/api/v1/calls/${call.id}/codes`, { note: 'Lanzhou', uses: 1, until }),
  );
  await moveDeadline(house, call.id, -60);
  const path = await written(house, call.slug, 'code', { code: code.toLowerCase() });
  expect((await handIn(house, path)).status).toBe(303);
  expect(await rowOf('code')).toMatchObject({ status: 'submitted', isLate: 1 });
  expect((await post(form, aPerson('second', { code }))).status).toBe(422);
});

it('a code in other letters is told to be wrong, at its field', async () => {
  const { slug } = await openCall(house, { needsCode: true });
  const answer = await post(`/en/calls/${slug}/submit`, aPerson('coded', { code: 'کد ۱۲۳' }));
  expect([answer.status, answer.text.includes('code')]).toEqual([422, true]);
  expect((await page(`/en/calls/${encodeURIComponent('کد')}`)).status).toBe(404);
  expect((await post(`/en/calls/${encodeURIComponent('کد')}/submit`, aPerson('coded'))).status).toBe(404);
  expect((await post(`/en/calls/${slug}/submit`, aPerson('coded', { city: 'تهران' }))).status).toBe(422);
});

it('what a call asks since a proposal was handed in stops nobody from changing the rest', async () => {
  const call = await openCall(house);
  const path = await written(house, call.slug, 'early');
  await handIn(house, path);
  const [first, ...rest] = aCall().questions;
  const organizer = await house.as('organizer');
  await organizer.must(
    organizer.put(
      `/api/v1/calls/${call.id}`,
      aCall({ questions: [{ ...first, isRequired: true }, ...rest] }),
      call.version,
    ),
  );
  await organizer.must(organizer.post(`/api/v1/calls/${call.id}/submit`));
  await approveCall(house, call.id);
  await house.sql("UPDATE submissions SET answers = JSON_REMOVE(answers, '$.q1') WHERE call_id = ?", [call.id]);
  expect((await post(`${path}/proposal`, aProposal({ title: 'A better title' }))).status).toBe(303);
  expect(await rowOf('early')).toMatchObject({ title: 'A better title', status: 'submitted' });
  // But nothing that was there goes.
  expect((await post(`${path}/proposal`, aProposal({ title: '' }))).status).toBe(422);
  expect(await rowOf('early')).toMatchObject({ title: 'A better title' });
});

it('what is too long or wrong is told at its field, and everything typed is shown again', async () => {
  const { slug } = await openCall(house);
  const path = await begin(house, slug, 'long');
  const long = 'ا'.repeat(50_000);
  const answer = await post(`${path}/proposal`, aProposal({ abstract: long }));
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('at most 1,500 characters, and it has 50,000');
  expect(answer.text).toContain(long);
  const day = await post(`${path}/proposal`, aProposal({ 'answers.q4': '1405/13/45' }));
  expect([day.status, day.text.includes('This is not a date'), day.text.includes('1405/13/45')]).toEqual([
    422,
    true,
    true,
  ]);
  const nobody = await post(`/en/calls/${slug}/submit`, aPerson('x', { name: ' ', affiliation: 'Kept' }));
  expect([nobody.status, nobody.text.includes('value="Kept"')]).toEqual([422, true]);
});

it('every wrong field is named at once, at its place and above the form, which is where the reader starts', async () => {
  const { slug } = await openCall(house, { needsCode: true });
  const wrong = aPerson('x', { name: ' ', address: 'nowhere', position: 'p'.repeat(121), code: ' ' });
  const first = await post(`/en/calls/${slug}/submit`, wrong);
  expect(first.status).toBe(422);
  const named = ({ text }: { text: string }) => [...text.matchAll(/<li><a href="#([^"]+)"/g)].map(([, id]) => id);
  expect(named(first)).toEqual(['name', 'address', 'position', 'code']);
  for (const id of named(first)) expect(first.text).toContain(`id="${id}-error"`);
  expect(first.text).toMatch(/<div class="notice errors"[^>]* autofocus/);

  const path = await begin(house, (await openCall(house)).slug, 'many');
  const proposal = aProposal({ title: 't'.repeat(500), 'answers.q3': 'many', 'answers.q4': '1405/13/45' });
  expect(named(await post(`${path}/proposal`, proposal))).toEqual(['title', 'answers-q3', 'answers-q4']);
  const expertise = anExpertise({ bio: 'b'.repeat(4001), themes: 'x'.repeat(41) });
  expect(named(await post(`${path}/expertise`, expertise))).toEqual(['bio', 'themes']);
});

it('markup in every field stays text, on pages and in mails', async () => {
  const { slug } = await openCall(house);
  const evil = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
  const path = await begin(house, slug, 'evil', { name: evil, affiliation: evil, position: evil });
  await post(`${path}/expertise`, anExpertise({ bio: evil, themes: 'a', 'answers.q1': evil }));
  await post(`${path}/proposal`, aProposal({ title: evil, abstract: evil, 'answers.q5': evil }));
  await post(`${path}/co-authors`, { coAuthorName: evil, coAuthorAddress: addressOf('evilco') });
  for (const each of ['', '/you', '/expertise', '/proposal', '/check']) {
    const { text, status } = await page(`${path}${each}`);
    expect([each, status, /<script|<img/i.test(text)]).toEqual([each, 200, false]);
  }
  await handIn(house, path);
  const [mail] = await untilMails(house, 'evilco', 1);
  expect(String(mail!.html)).not.toMatch(/<script|<img/i);
});

it('a consent is taken back by whoever gave it, and the proposal stays', async () => {
  const { slug } = await openCall(house);
  const path = await written(house, slug, 'private');
  await handIn(house, path);
  expect((await page(path)).text).toContain('Withdraw my consent');
  expect(await rowOf('private')).toMatchObject({ consent: '2026-11' });
  const ended = await post(`${path}/consent`, { lang: 'en' });
  const shown = (await page(ended.headers.get('location')!)).text;
  expect([ended.status, shown.includes('Your consent is withdrawn')]).toEqual([303, true]);
  expect((await page(path)).text).not.toMatch(/Withdraw my consent|consent is withdrawn/);
  expect(await rowOf('private')).toMatchObject({ status: 'submitted', consent: null, publishes: 0 });
});

it('whoever changes what was handed in reads that it is saved and received', async () => {
  const { slug } = await openCall(house);
  const path = await written(house, slug, 'changer');
  expect((await page(`${path}/check?saved=1`)).text).not.toMatch(/>Saved<|has been received/);
  await handIn(house, path);
  const saved = await post(
    `${path}/proposal`,
    aProposal({ title: 'Trams around the old town', 'answers.q3': '12000' }),
  );
  const check = (await page(saved.headers.get('location')!)).text;
  expect(check).toMatch(/role="status"><h2>Saved</);
  expect(check).toContain('<h2 id="hand-in">Your proposal has been received</h2>');
  expect(check).not.toContain('>Hand in<');
});

it('what was ticked stays ticked, and digits alone follow the page', async () => {
  const { slug } = await openCall(house);
  const path = await written(house, slug, 'ticker');
  const refused = (await post(`${path}/submit`, { publishes: 'yes', lang: 'fa' })).text;
  expect(refused).toContain('value="yes" checked');
  expect(refused).toMatch(/<dd class="typed">۱۲۰۰۰<[\s\S]*<dd class="typed">۱۴۰۰\/۰۱\/۱۵</);
  expect(refused).toContain('<dd class="typed" dir="auto">How the line was laid.<');
  // The languages are told by name, as everything else that was written.
  expect(refused).toMatch(/>چینی<[\s\S]*>انگلیسی</);
  const form = (await page(`${path}/proposal?lang=fa`)).text;
  expect(/<input[^>]*id="answers-q4"[^>]*>/.exec(form)![0]).not.toContain('dir=');
  expect(/<input[^>]*id="answers-q3"[^>]*>/.exec(form)![0]).toContain('value="۱۲۰۰۰"');
});

it('links that are tampered with open nothing', async () => {
  const { slug } = await openCall(house);
  const path = await written(house, slug, 'tamper');
  for (const wrong of [path.slice(0, -1), `${path}a`, path.replace(/.$/, (end) => (end === 'a' ? 'b' : 'a')), '/x/1']) {
    const answer = await page(wrong);
    expect([wrong, answer.status, answer.text.includes('Trams')]).toEqual([wrong, 404, false]);
    for (const act of ['submit', 'withdraw', 'proposal', 'confirm', 'nothing']) {
      expect([act, (await post(`${wrong}/${act}`, { consent: 'registers' })).status]).toEqual([act, 404]);
    }
  }
  const unknown = await post(`${path}/nothing`, {});
  expect(unknown.status).toBe(404);
  expect(await rowOf('tamper')).toMatchObject({ status: 'draft' });
});

it('is withdrawn in two steps; its people are told', async () => {
  const { slug } = await openCall(house);
  const path = await written(house, slug, 'leave');
  await handIn(house, path);
  expect((await page(`${path}?ask=withdraw`)).text).toContain('Withdraw this proposal for good?');
  expect(await rowOf('leave')).toMatchObject({ status: 'submitted' });
  expect((await post(`${path}/withdraw`, {})).status).toBe(303);
  expect((await page(path)).text).toContain('Your proposal is withdrawn');
  expect((await post(`${path}/proposal`, aProposal())).status).toBe(409);
  const news = 'News of the proposal: Trams through the old town';
  await steps.until(
    'its author hears of both, though little time was between them',
    () => mailsTo(house, 'leave'),
    (mails) =>
      [news, 'Received: Trams through the old town'].every((each) => mails.some((mail) => mail.subject === each)),
  );
});

it('speaks six languages, with the deadline by the reader’s clock', async () => {
  const { slug } = await openCall(house, { languages: aCall().languages });
  const words = { fa: 'فرستادن طرح', en: 'Submit a proposal', zh: '提交提案', ru: 'Подать заявку' };
  for (const [language, word] of Object.entries({ ...words, uz: 'Ariza topshirish', ms: 'Hantar cadangan' })) {
    const { text, status, headers } = await page(`/${language}/calls/${slug}`);
    expect([language, status, text.includes(word)]).toEqual([language, 200, true]);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    const form = await page(`/${language}/calls/${slug}/submit`);
    expect(form.text.length).toBeLessThan(60_000);
  }
  const path = await begin(house, slug, 'sara', { language: 'fa', city: 'isfahan' });
  const [mail] = await untilMails(house, 'sara', 1);
  expect(mail!.subject).toBe('پیش‌نویس شما برای فراخوان: حمل‌ونقل پاک و همگانی');
  const shown = await page(path);
  expect(shown.text).toContain('dir="rtl"');
  expect(shown.text).toContain('noindex');
});
