import type { Shape } from '../shape.js';
import type en from '../en/approvals.js';

export default {
  approvalsPage: { title: 'approvals' },
} satisfies Shape<typeof en>;
