import { LANGUAGES, direction, type Language } from '@hamshahr/time';
import { NAMES, NAME_SLOT, REPLY_SLOT } from '../specimens.js';
import { renderCallMail, type CallMail, type CallMailCause } from './call-mail.js';

const CAUSES: CallMailCause[] = [
  ...(['submission_draft', 'submission_receipt', 'co_author', 'withdrawn', 'confirmed', 'refused'] as const),
  ...(['acceptance', 'reserve', 'rejection'] as const),
];

function aCallMail(language: Language, cause: CallMailCause, change: Partial<CallMail> = {}): CallMail {
  const { office, organizer, reader } = NAMES[language];
  return {
    ...{ language, cause, office },
    contact: { name: organizer, address: 's.ahmadi@isfahan.example.org' },
    recipientName: NAME_SLOT,
    call: { title: 'Clean and mass transport', language: 'en' },
    proposal: { title: 'قطار شهری در بافت کهن', language: 'fa' },
    author: 'Dr Li Wei',
    asksProof: cause === 'submission_receipt',
    until: new Date('2026-11-22T20:29:00Z'),
    clock: { city: reader, zone: 'Asia/Shanghai' },
    remark: null,
    url: REPLY_SLOT,
    ...change,
  };
}

describe.each(LANGUAGES)('mails about submissions: %s', (language) => {
  it.each(CAUSES)('%s names its proposal, its office and its link', (cause) => {
    const { subject, html, text } = renderCallMail(aCallMail(language, cause));
    expect(subject).toContain(cause === 'submission_draft' ? 'Clean and mass transport' : 'قطار شهری در بافت کهن');
    for (const part of [html, text]) {
      expect(part).toContain(NAME_SLOT);
      expect(part).toContain(REPLY_SLOT);
      expect(part).not.toMatch(/\{\w+\}|undefined|null/);
    }
    expect(html).toContain(`dir="${direction(language)}"`);
    expect(html).not.toContain('<script');
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(90);
  });

  it('tells the day to confirm by the reader’s clock, with its offset', () => {
    const { text, html } = renderCallMail(aCallMail(language, 'acceptance'));
    // 04:29 of the next day in Xi’an.
    for (const part of [text, html]) expect(part).toMatch(/(04:29|۰۴:۲۹)[\s\S]{0,60}UTC\+08:00/);
  });

  it('says in which language the office’s own words are, where it is not the reader’s', () => {
    const remark = { text: 'Bring slides.\nCome early.', language: 'en' as const };
    const { text, html } = renderCallMail(aCallMail(language, 'acceptance', { remark }));
    expect(text).toContain('Bring slides.\nCome early.');
    expect(html).toMatch(/dir="ltr" lang="en"[^>]*>Bring slides\.<br\/?>/);
  });
});
