import type { EventKind } from './event-facts.js';
import { renderCancellationMail } from './cancellation-mail.js';
import { renderInvitationMail } from './invitation-mail.js';
import { aCancellation, anInvitation, anUpdate } from './specimens.js';
import { renderUpdateMail } from './update-mail.js';

const KINDS = ['webinar', 'workshop', 'joint_seminar', 'meeting'] as const satisfies readonly EventKind[];

/** Per kind: the name over the invitation, as the invitation's object, over the update and over the cancellation. */
const WORDS = {
  fa: [
    ['دعوت به وبینار', 'در وبینار زیر', 'تغییر وبینار', 'وبینار بالا لغو شده است'],
    ['دعوت به کارگاه', 'در کارگاه زیر', 'تغییر کارگاه', 'کارگاه بالا لغو شده است'],
    ['دعوت به همایش مشترک', 'در همایش مشترک زیر', 'تغییر همایش مشترک', 'همایش مشترک بالا لغو شده است'],
    ['دعوت به نشست تخصصی', 'در نشست تخصصی زیر', 'تغییر نشست تخصصی', 'نشست تخصصی بالا لغو شده است'],
  ],
  en: [
    [
      'Invitation to a webinar',
      'the following webinar',
      'Notice of a change to the webinar',
      'the webinar named above has been',
    ],
    [
      'Invitation to a workshop',
      'the following workshop',
      'Notice of a change to the workshop',
      'the workshop named above has been',
    ],
    [
      'to a joint seminar',
      'following joint seminar',
      'Notice of a change to the joint seminar',
      'the joint seminar named above has',
    ],
    [
      'to an expert meeting',
      'following expert meeting',
      'Notice of a change to the expert',
      'the expert meeting named',
    ],
  ],
  zh: [
    ['网络研讨会邀请函', '参加以下网络研讨会', '网络研讨会变更通知', '上述网络研讨会已取消'],
    ['工作坊邀请函', '参加以下工作坊', '工作坊变更通知', '上述工作坊已取消'],
    ['联合研讨会邀请函', '参加以下联合研讨会', '联合研讨会变更通知', '上述联合研讨会已取消'],
    ['专题会议邀请函', '参加以下专题会议', '专题会议变更通知', '上述专题会议已取消'],
  ],
  ru: [
    ['на вебинар', 'на вебинар, сведения о котором', 'проведении вебинара', 'указанный выше вебинар отменён'],
    [
      'на практический семинар',
      'семинар, сведения о котором',
      'практического семинара',
      'практический семинар отменён',
    ],
    ['на совместный семинар', 'семинар, сведения о котором', 'совместного семинара', 'совместный семинар отменён'],
    ['на экспертную встречу', 'встречу, сведения о которой', 'экспертной встречи', 'экспертная встреча отменена'],
  ],
  uz: [
    ['Vebinarga taklifnoma', 'quyidagi vebinarda', 'Vebinardagi oʻzgarishlar', 'yuqoridagi vebinar bekor'],
    ['Amaliy seminarga', 'quyidagi amaliy seminarda', 'Amaliy seminardagi', 'yuqoridagi amaliy seminar bekor'],
    ['Qoʻshma seminarga', 'quyidagi qoʻshma seminarda', 'Qoʻshma seminardagi', 'yuqoridagi qoʻshma seminar bekor'],
    ['uchrashuviga taklifnoma', 'mutaxassislar uchrashuvida', 'uchrashuvidagi oʻzg', 'mutaxassislar uchrashuvi bekor'],
  ],
  ms: [
    ['Jemputan ke webinar', 'menyertai webinar yang berikut', 'Pindaan webinar', 'webinar di atas telah'],
    ['Jemputan ke bengkel', 'menyertai bengkel yang berikut', 'Pindaan bengkel', 'bengkel di atas telah'],
    ['Jemputan ke seminar bersama', 'menyertai seminar bersama', 'Pindaan seminar bersama', 'seminar bersama di atas'],
    ['Jemputan ke mesyuarat pakar', 'menyertai mesyuarat pakar', 'Pindaan mesyuarat pakar', 'mesyuarat pakar di atas'],
  ],
} as const;

const CASES = (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((language) =>
  KINDS.map((kind, index) => ({ language, kind, words: WORDS[language][index]! })),
);

it.each(CASES)('$language: a $kind is called what it is', ({ language, kind, words }) => {
  const event = { ...anInvitation(language).event, kind };
  const spaced = ({ text }: { text: string }) => text.replace(/\s+/g, language === 'zh' ? '' : ' ');
  const invitation = spaced(renderInvitationMail(anInvitation(language, { event })));
  const update = spaced(renderUpdateMail(anUpdate(language, { event })));
  const cancellation = spaced(renderCancellationMail(aCancellation(language, { event })));
  const [eyebrow, opening, change, cancelled] = words;
  expect(invitation).toContain(eyebrow);
  expect(invitation).toContain(opening);
  expect(update).toContain(change);
  expect(cancellation).toContain(cancelled);
});
