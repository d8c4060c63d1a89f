import {
  contentOf,
  emptyForm,
  formOf,
  freeKey,
  languageOf,
  missingFields,
  missingWords,
  newQuestion,
  previewOf,
  withoutDates,
  type CallForm,
} from './call-form.js';

const NOW = new Date('2026-11-27T06:00:00Z');

function aForm(part: Partial<CallForm> = {}): CallForm {
  return {
    ...emptyForm('Asia/Tehran', 'en'),
    texts: { en: { title: 'Trams', summary: '', body: '' }, fa: { title: 'تراموا', summary: '', body: '' } },
    date: '2026-12-31',
    ...part,
  };
}

it('a call goes through the form unchanged, in Persian digits too', () => {
  const question = {
    ...newQuestion(aForm()),
    kind: 'number' as const,
    label: { en: 'How many?', fa: 'چند؟' },
    max: '7',
  };
  const content = contentOf(aForm({ questions: [question], tracks: [{ key: 't1', name: { en: 'A', fa: 'الف' } }] }));
  const form = formOf(content, 'fa');
  expect(form.counts.confirmDays).toBe('۱۴');
  expect(form.questions[0]!.max).toBe('۷');
  expect(form.time).toBe('۲۳:۵۹');
  expect(contentOf(form)).toEqual(content);
  expect(content.closes).toEqual({ wall: '2026-12-31T23:59', zone: 'Asia/Tehran' });
});

it('words of a language in which the call says nothing are left out', () => {
  const track = { key: 't1', name: { en: 'A', fa: 'الف', ru: 'А' } };
  expect(contentOf(aForm({ tracks: [track] })).tracks[0]!.name).toEqual({ en: 'A', fa: 'الف' });
});

it('what a language lacks is named by the fields of the API', () => {
  const choice = {
    ...newQuestion(aForm()),
    kind: 'choice' as const,
    label: { en: 'Which?' },
    choices: [{ en: 'One' }],
  };
  const form = aForm({ questions: [choice], tracks: [{ key: 't1', name: { en: 'A' } }] });
  expect(missingWords(form, 'en')).toEqual([]);
  expect(missingWords(form, 'fa')).toEqual(['tracks.0.name.fa', 'questions.0.label.fa', 'questions.0.choices.0.fa']);
  expect(missingFields({ ...form, date: '' })).toEqual([...missingWords(form, 'fa'), 'closes.wall']);
  expect(missingFields(emptyForm('UTC', 'fa'))).toEqual(['texts.fa.title', 'closes.wall']);
});

it.each([
  ['texts.fa.title', 'fa'],
  ['questions.0.label.ru', 'ru'],
  ['questions.0.choices.3.zh', 'zh'],
  ['closes.wall', undefined],
  ['languages', undefined],
])('%s holds words in %s', (field, language) => expect(languageOf(field)).toBe(language));

it('the preview shows gaps and needs no day, so that it can be drawn from the first letter on', () => {
  const empty = emptyForm('Asia/Tehran', 'en');
  const choice = { ...newQuestion(empty), kind: 'choice' as const, max: 'x' };
  const content = previewOf({ ...empty, questions: [choice], tracks: [{ key: 't1', name: {} }] }, NOW, 'Title');
  expect(content.texts).toEqual({ en: { title: 'Title', summary: '', body: '' } });
  expect(content.questions[0]).toMatchObject({ label: { en: '…' }, choices: [{ en: '…' }, { en: '…' }], max: null });
  expect(content.closes).toEqual({ wall: '2026-12-27T09:30', zone: 'Asia/Tehran' });
  expect(previewOf(aForm(), NOW, 'Title').closes.wall).toBe('2026-12-31T23:59');
});

it('a key is not given twice, also once its question is gone, as long as there are others', () => {
  expect(freeKey([{ key: 'q1' }], 'q', 4)).toBe('q5');
  expect(freeKey([{ key: 'q1' }, { key: 'q99' }], 'q')).toBe('q2');
});

it('an earlier call is taken without its day', () => {
  expect(missingFields(withoutDates(aForm({ categories: [] })))).toEqual(['closes.wall']);
});
