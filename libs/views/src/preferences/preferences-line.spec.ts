import { LANGUAGES } from '@hamshahr/time';
import { renderCancellationMail } from '../cancellation-mail.js';
import { faults } from '../html-reading.js';
import { renderInvitationMail } from '../invitation-mail.js';
import { renderReplyPage } from '../reply-page.js';
import { aCancellation, anInvitation, anUpdate, aReplyPage, aStandingMail } from '../specimens.js';
import { renderStandingMail } from '../standing-mail.js';
import { translator } from '../translator.js';
import { renderUpdateMail } from '../update-mail.js';

const preferencesUrl = 'https://h.example/r/\uE000reply\uE001/prefs';

describe.each(LANGUAGES)('the way to the page of preferences, in %s', (language) => {
  it.each([
    ['invitation', renderInvitationMail(anInvitation(language, { preferencesUrl }))],
    ['place', renderInvitationMail(anInvitation(language, { preferencesUrl, cause: 'place' }))],
    ['update', renderUpdateMail(anUpdate(language, { preferencesUrl }))],
    ['reminder', renderStandingMail(aStandingMail(language, 'reminder', { preferencesUrl }))],
  ])(
    'stands once at the foot of an %s, in HTML and text, the address on a line of its own or at its end',
    (_, mail) => {
      const { html, text } = mail;
      expect(faults(html)).toEqual([]);
      expect(html.split(preferencesUrl)).toHaveLength(2);
      expect(html).toContain(`${translator(language).say('mailPreferences')}</a>`);
      expect(text).toMatch(new RegExp(`${preferencesUrl}$`, 'm'));
    },
  );

  it('is left out of mails without a page of the reader’s own', () => {
    for (const mail of [
      renderCancellationMail(aCancellation(language, { preferencesUrl: null })),
      renderStandingMail(aStandingMail(language, 'thanks', { preferencesUrl })),
      renderInvitationMail(anInvitation(language)),
    ]) {
      expect(`${mail.html}${mail.text}`).not.toContain('/prefs');
    }
  });

  it('stands on the reply page, whatever became of the event', () => {
    for (const state of ['open', 'started', 'cancelled', 'postponed'] as const) {
      expect(renderReplyPage(aReplyPage(language, { state }))).toContain('href="/r/token/prefs"');
    }
  });
});
