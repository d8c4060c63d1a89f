import type { PartOf } from '../shape.js';
import type en from '../en/today.js';

export default {
  today: {
    hello: '\u2068{{name}}\u2069，您好。',
    quiet: '目前没有待办事项',
    quietHint: '新的申请、发送失败的邮件和留言会自动显示在这里。',
    quietStart: '请从活动开始：填写活动、选择受邀者，然后提交审批。',
    quietNobody: '请从人员开始：导入联系人，然后填写活动并发出邀请。',
    approvals_one: '{{count, number}}项申请等待您审批',
    approvals_other: '{{count, number}}项申请等待您审批',
    rejected: '已退回给您',
    toStart: '已批准，可开始发送',
    failed: '发送失败的邮件',
    inDoubt: '结果不明的邮件',
    paused: '已暂停',
    notes_one: '{{count, number}}条留言待阅',
    notes_other: '{{count, number}}条留言待阅',
    calendars: '尚未录入的节假日',
    next: '近期活动',
    nothingNext: '近期没有活动。',
    all: '显示全部',
  },
} satisfies PartOf<typeof en>;
