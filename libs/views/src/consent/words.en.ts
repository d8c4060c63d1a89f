/** To what somebody agrees who lets an office keep them among its experts. */
export const consentEn = {
  consentHeading: 'Your consent',
  consentWhat:
    'What is kept: your name, e-mail address, city, organisation and position, your fields of expertise, the languages you speak, what you write about yourself, your curriculum vitae, and the talks you have given.',
  consentWho: 'By whom: {office}. Nobody else receives these details.',
  consentWhy: 'For what: so that the office can find you as an expert when it plans further cooperation.',
  consentHowLong: 'How long: until you withdraw your consent.',
  consentWithdraw:
    'You can withdraw your consent at any time on your own page, or by writing to the office, without giving reasons. From then on the office no longer uses these details.',
  consentRegisters: 'I agree that {office} keeps my details among its experts, as described above',
  consentPublishes:
    'I also agree to a public profile that everybody can read: name, city, organisation, fields of expertise, languages and talks; never the e-mail address',
  consentGiven: 'You have agreed that {office} keeps your details among its experts.',
  consentTakeBack: 'Withdraw my consent',
  consentTakeBackNote:
    'The proposal stays as it is. An entry among the experts that you confirmed before it ends by its own link, or by writing to the office.',
} as const;
