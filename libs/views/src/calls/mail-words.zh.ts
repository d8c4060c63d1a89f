import type { callMailsEn } from './mail-words.en.js';

export const callMailsZh: Readonly<Record<keyof typeof callMailsEn, string>> = {
  subDraftMailSubject: '您的征集草稿：{title}',
  subDraftMailEyebrow: '您的提案已开始填写',
  subDraftMailOpening:
    '有人用此邮箱为{office}的征集“{call}”开始填写提案。您可以随时通过下面的个人链接继续填写；提案须在{until}之前提交。草稿在截止时间之后保留三十天。如非您本人操作，请通过同一链接告知。',
  subDraftMailAction: '继续填写',
  subReceiptSubject: '已收到：{title}',
  subReceiptEyebrow: '您的提案已收到',
  subReceiptOpening:
    '{office}感谢您为征集“{call}”提交上述提案。您可以通过下面的个人链接查看，并在{until}之前修改或撤回。',
  subReceiptProof:
    '请通过该链接确认此邮箱属于您：在打开的页面上点击一个按钮即可。如非您本人操作，请在该页面告知；提案将随即撤回，办公室也会收到通知。',
  subView: '查看提案',
  coAuthorSubject: '您是共同作者吗？{title}',
  coAuthorEyebrow: '您被列为共同作者',
  coAuthorOpening:
    '{author}将您列为上述提案的共同作者，该提案应{office}的征集“{call}”而提交。请通过下面的个人链接告知您是否同意；经您同意后方予署名。',
  coAuthorAction: '同意或不同意',
  subNewsSubject: '提案消息：{title}',
  subNewsWithdrawnOpening: '应{office}的征集“{call}”提交的上述提案已由作者撤回，不再参加评审。',
  subNewsConfirmedOpening: '在征集“{call}”中获采纳的上述提案已确认参加。{office}期待您的参与，并将就后续安排与您联系。',
  subNewsRefusedOpening: '在{office}的征集“{call}”中获采纳的上述提案，其名额已由作者放弃。',
  acceptanceSubject: '提案已获采纳：{title}',
  acceptanceEyebrow: '您的提案已获采纳',
  acceptanceOpening:
    '{office}高兴地通知您：应征集“{call}”提交的上述提案已获采纳。请提案作者在{until}之前通过下面的个人链接确认参加。',
  acceptanceAction: '打开个人页面',
  reserveSubject: '已列入候补名单：{title}',
  reserveEyebrow: '您的提案已列入候补名单',
  reserveOpening:
    '{office}感谢您为征集“{call}”提交上述提案。提案获得好评，但目前名额已满。一旦有名额空出，我们将立即告知。',
  rejectionSubject: '您的提案：{title}',
  rejectionEyebrow: '关于您的提案',
  rejectionOpening:
    '{office}感谢您为征集“{call}”提交上述提案以及为此付出的努力。很遗憾，该提案此次未获采纳。我们期待您再次提交提案。',
  callReason: '您收到本邮件，是因为此邮箱列于提交给{office}的一份提案之中。链接仅供您本人使用，请勿转发。',
};
