import type { Client } from './client.js';
import type { House } from './house.js';
import * as steps from './steps.js';

export interface CallView {
  id: string;
  slug: string;
  status: string;
  phase: string;
  version: number;
  approvalId: string | null;
  latest: { number: number; status: string; closesAt: string; content: Record<string, unknown> };
  published: { number: number } | null;
  counts: Record<string, number>;
}

/** The wall clock of Tehran so many minutes from now; Iran has no summer time. */
export function tehranIn(minutes: number): string {
  return new Date(Date.now() + (minutes + 210) * 60_000).toISOString().slice(0, 16);
}

const CHOICES = [
  { en: 'Yes, fully', fa: 'بله، کاملاً' },
  { en: 'Not yet', fa: 'هنوز نه' },
];

/** A call for proposals on clean transport, in two languages, with a question of nearly every kind. */
export const aCall = (fields: object = {}) => ({
  mainLanguage: 'fa',
  texts: {
    fa: { title: 'حمل‌ونقل پاک و همگانی', summary: 'تجربه‌های خود را بفرستید.', body: 'فراخوان **تجربه‌ها**.' },
    en: { title: 'Clean and mass transport', summary: 'Send us what you know.', body: 'A call for **experience**.' },
  },
  tracks: [
    { key: 't1', name: { fa: 'مترو و تراموا', en: 'Metro and tram' } },
    { key: 't2', name: { fa: 'اتوبوس برقی', en: 'Electric buses' } },
  ],
  questions: [
    aQuestion('q1', 'text', 'Years of experience in your own words', { step: 'expertise' }),
    aQuestion('q2', 'choice', 'Is it in use?', { choices: CHOICES, isRequired: true }),
    aQuestion('q3', 'number', 'Passengers a day', { max: 10_000_000 }),
    aQuestion('q4', 'date', 'In use since', {}),
    aQuestion('q5', 'long_text', 'Your employer', { isPersonal: true }),
    aQuestion('q6', 'file', 'A drawing', {}),
  ],
  languages: ['fa', 'en', 'zh', 'ru'],
  limits: { titleChars: 150, abstractChars: 1500, coAuthors: 3, files: 2 },
  anonymity: 'blind',
  closes: { wall: tehranIn(60 * 24), zone: 'Asia/Tehran' },
  graceMinutes: 0,
  categories: [
    { key: 'c1', name: { fa: 'نوآوری', en: 'Novelty' }, weight: 2, max: 5 },
    { key: 'c2', name: { fa: 'کاربردپذیری', en: 'Use for other cities' }, weight: 3, max: 5 },
  ],
  reviewsWanted: 2,
  confirmDays: 10,
  isListed: true,
  needsCode: false,
  ...fields,
});

/** One of everything: enough to try each field out. */
export function aSmallCall() {
  const { texts, tracks, questions, categories, ...call } = aCall();
  return {
    ...call,
    texts: { fa: texts.fa },
    tracks: tracks.slice(0, 1),
    questions: questions.slice(1, 2),
    categories: categories.slice(0, 1),
  };
}

function aQuestion(key: string, kind: string, en: string, fields: object) {
  return {
    ...{ key, kind, step: 'proposal', isRequired: false, isPersonal: false, choices: [], max: null, hint: {} },
    label: { en, fa: `پرسش ${key}` },
    ...fields,
  };
}

export async function createCall(client: Client, fields: object = {}): Promise<CallView> {
  return client.must(client.post<CallView>('/api/v1/calls', aCall(fields)));
}

/** Written, submitted, approved: everybody reads it. */
export async function openCall(house: House, fields: object = {}): Promise<CallView> {
  const organizer = await house.as('organizer');
  const { id } = await createCall(organizer, fields);
  await organizer.must(organizer.post(`/api/v1/calls/${id}/submit`));
  await approveCall(house, id);
  return organizer.must(organizer.get<CallView>(`/api/v1/calls/${id}`));
}

export async function approveCall(house: House, id: string): Promise<void> {
  const [row] = await house.sql<{ id: string }>('SELECT MAX(id) AS id FROM call_versions WHERE call_id = ?', [id]);
  const approver = await house.as('approver');
  const approval = await steps.approvalOf(approver, String(row!.id), 'call');
  await approver.must(approver.post(`/api/v1/approvals/${approval.id}/grant`, { contentHash: approval.contentHash }));
}

/** Puts the deadline so many seconds from now, past or ahead, as if time had passed. */
export async function moveDeadline(house: House, callId: string, seconds: number): Promise<void> {
  await house.sql(`UPDATE call_versions SET closes_at = UTC_TIMESTAMP(3) + INTERVAL ? SECOND WHERE call_id = ?`, [
    seconds,
    callId,
  ]);
}
