import type { Shape } from '../shape.js';
import type en from '../en/mailings.js';

export default {
  mailings: {
    none: 'هنوز پیامی نیست',
    noneHint: 'دعوت‌نامه‌ها، اطلاع تغییرها و لغوها اینجا دیده می‌شود.',
    recipients: 'گیرندگان',
    accepted: 'پذیرفته از سوی کارساز',
    trouble: 'نیازمند رسیدگی',
    failed_one: '{{n}} ناموفق',
    failed_other: '{{n}} ناموفق',
    inDoubt_one: '{{n}} نامعلوم',
    inDoubt_other: '{{n}} نامعلوم',
    created: 'نوشته‌شده',
  },
} satisfies Shape<typeof en>;
