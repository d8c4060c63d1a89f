import type { PartOf } from '../shape.js';
import type en from '../en/approvals.js';

export default {
  approvals: {
    lead: '未经第二人同意，任何邮件都不会发出。',
    onlyApprovers: '此处由贵办公室的审批人决定。您可以查看，但不能审批。',
    none: '没有待审批事项',
    noneHint: '组织者提交的事项会自动显示在这里。',
    nothingFound: '此处没有内容',
    what: '事项',
    requested: '申请人',
    decided: '审批人',
    type: { mailing: '群发邮件', ledger_export: '导出邮件记录', account_change: '账户', revision: '活动' },
    account: '账户',
    rolesNow: '现有角色',
    rolesThen: '申请的角色',
    sendsAtOnce: '组织者希望批准后立即发送。',
    own: '这是您本人的申请，须由另一人审批。',
    question: '您是否同意？',
    questionMails_one: '是否批准向{{count, number}}人发送此邮件？',
    questionMails_other: '是否批准向{{count, number}}人发送这些邮件？',
    grant: '批准',
    reject: '退回',
    reason: '需要修改之处',
    reasonHint: '组织者可以看到。',
    granted: '已批准。',
    rejected: '已退回。',
  },
} satisfies PartOf<typeof en>;
