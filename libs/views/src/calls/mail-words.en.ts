/** Mails to people who answer a call. */
export const callMailsEn = {
  subDraftMailSubject: 'Your draft for the call: {title}',
  subDraftMailEyebrow: 'Your proposal has been begun',
  subDraftMailOpening:
    'With this address a proposal was begun for the call “{call}” of {office}. By the personal link below you can go on at any time; the proposal can be handed in until {until}. A draft is kept for thirty days after the deadline. If it was not you, please say so by the same link.',
  subDraftMailAction: 'Go on writing',
  subReceiptSubject: 'Received: {title}',
  subReceiptEyebrow: 'Your proposal has been received',
  subReceiptOpening:
    '{office} thanks you for the proposal named above, which answers the call “{call}”. By the personal link below you can see it, and change or withdraw it until {until}.',
  subReceiptProof:
    'Please confirm by the link that this address is yours: the page it opens asks with one button. If it was not you, say so there; the proposal is then withdrawn, and the office is told.',
  subView: 'See the proposal',
  coAuthorSubject: 'Are you a co-author? {title}',
  coAuthorEyebrow: 'You have been named as a co-author',
  coAuthorOpening:
    '{author} has named you as a co-author of the proposal above, which answers the call “{call}” of {office}. Please say by the personal link below whether you agree; you are named only then.',
  coAuthorAction: 'Agree or decline',
  subNewsSubject: 'News of the proposal: {title}',
  subNewsWithdrawnOpening:
    'The proposal named above, which answered the call “{call}” of {office}, has been withdrawn by its author and is no longer considered.',
  subNewsConfirmedOpening:
    'It has been confirmed that the proposal named above, accepted in the call “{call}”, takes part. {office} looks forward to it and will write about the next steps.',
  subNewsRefusedOpening:
    'The place of the proposal named above, accepted in the call “{call}” of {office}, has been given up by its author.',
  acceptanceSubject: 'Accepted: {title}',
  acceptanceEyebrow: 'Your proposal has been accepted',
  acceptanceOpening:
    '{office} is pleased to tell you that the proposal named above, which answers the call “{call}”, has been accepted. Its author is asked to confirm the participation until {until}, by the personal link below.',
  acceptanceAction: 'Open the personal page',
  reserveSubject: 'On the reserve list: {title}',
  reserveEyebrow: 'Your proposal is on the reserve list',
  reserveOpening:
    '{office} thanks you for the proposal named above, which answers the call “{call}”. It has been well received, but all places are taken at present. As soon as one becomes free for it, you will be told.',
  rejectionSubject: 'Your proposal: {title}',
  rejectionEyebrow: 'About your proposal',
  rejectionOpening:
    '{office} thanks you for the proposal named above, which answers the call “{call}”, and for the work behind it. To our regret it could not be accepted this time. We would be glad to hear from you again.',
  callReason:
    'You receive this message because this address takes part in a proposal to {office}. The link is yours alone; please do not pass it on.',
} as const;
