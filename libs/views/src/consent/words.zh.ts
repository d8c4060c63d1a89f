import type { consentEn } from './words.en.js';

export const consentZh: Readonly<Record<keyof typeof consentEn, string>> = {
  consentHeading: '您的同意',
  consentWhat:
    '保存的内容：您的姓名、电子邮箱、所在城市、单位与职务、专业领域、所用语言、您的自我介绍、个人简历，以及您作过的演讲。',
  consentWho: '保存方：{office}。上述信息不会提供给任何其他方。',
  consentWhy: '用途：以便该办公室在筹划后续合作时能够找到您这位专家。',
  consentHowLong: '保存期限：直至您撤回同意。',
  consentWithdraw:
    '您可以随时在您的个人页面上，或致函该办公室撤回同意，无需说明理由。撤回之后，该办公室不再使用上述信息。',
  consentRegisters: '我同意{office}按上述说明将我的信息保存在其专家库中',
  consentPublishes: '我还同意设立人人可以查阅的公开档案：姓名、城市、单位、专业领域、语言和演讲；不含电子邮箱',
  consentGiven: '您已同意{office}将您的信息保存在其专家库中。',
  consentTakeBack: '撤回同意',
  consentTakeBackNote: '您的提案不受影响。如果您此前已确认专家库中的档案，请通过该档案的专用链接或致函办公室撤回同意。',
};
