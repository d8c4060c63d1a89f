import * as english from 'react-aria-components/i18n/en-US';

type Strings = Record<string, unknown>;
type Text = Record<string, string>;
interface Format {
  number(value: unknown): string;
}

const PERSIAN: Record<string, Strings> = {
  '@react-aria/calendar': {
    previous: 'پیشین',
    next: 'پسین',
    selectedDateDescription: (e: Text) => `تاریخ برگزیده: ${e.date}`,
    selectedRangeDescription: (e: Text) => `بازهٔ برگزیده: ${e.dateRange}`,
    todayDate: (e: Text) => `امروز، ${e.date}`,
    todayDateSelected: (e: Text) => `امروز، ${e.date}، برگزیده`,
    dateSelected: (e: Text) => `${e.date}، برگزیده`,
    minimumDate: 'نخستین تاریخ ممکن',
    maximumDate: 'واپسین تاریخ ممکن',
    dateRange: (e: Text) => `${e.startDate} تا ${e.endDate}`,
  },
  '@react-aria/overlays': { dismiss: 'بستن' },
  '@react-aria/menu': { longPressMessage: 'برای بازکردن فهرست، نگه دارید یا Alt+↓ را بزنید.' },
  '@react-aria/dnd': {},
  '@react-aria/combobox': {
    buttonLabel: 'نمایش پیشنهادها',
    listboxLabel: 'پیشنهادها',
    countAnnouncement: (e: Text, format: Format) => `${format.number(e.optionCount)} گزینه`,
    selectedAnnouncement: (e: Text) => `${e.optionText}، برگزیده`,
  },
  '@react-aria/toast': {
    close: 'بستن',
    notifications: (e: Text, format: Format) => `${format.number(e.count)} اعلان`,
  },
  '@react-stately/datepicker': {
    rangeUnderflow: (e: Text) => `تاریخ باید ${e.minValue} یا پس از آن باشد.`,
    rangeOverflow: (e: Text) => `تاریخ باید ${e.maxValue} یا پیش از آن باشد.`,
    rangeReversed: 'تاریخ آغاز باید پیش از پایان باشد.',
    unavailableDate: 'این تاریخ در دسترس نیست.',
  },
  'react-aria-components': {
    selectPlaceholder: 'یک گزینه برگزینید',
    tableResizer: 'تغییر اندازه',
    dropzoneLabel: 'محل رهاکردن پرونده',
  },
};

/** React Aria lacks these languages: they stand over its English strings. In uz and ms only what the console uses. */
const OWN: Record<string, Record<string, Strings>> = {
  fa: PERSIAN,
  uz: { '@react-aria/overlays': { dismiss: 'Yopish' } },
  ms: { '@react-aria/overlays': { dismiss: 'Tutup' } },
};

/** React Aria keeps the strings it met first, so each is looked up anew by the language of the page. */
function byLanguage(name: string, key: string, inEnglish: unknown) {
  return (args: Text, format: Format) => {
    const text = OWN[document.documentElement.lang.slice(0, 2)]?.[name]?.[key] ?? inEnglish;
    return typeof text === 'function' ? (text as (args: Text, format: Format) => string)(args, format) : text;
  };
}

/** Read by React Aria through its two global symbols. */
export function installOwnWords(): void {
  const strings: Record<string, Strings> = {};
  for (const [name, own] of Object.entries((english as unknown as { default: Record<string, Strings> }).default)) {
    strings[name] = Object.fromEntries(Object.entries(own).map(([key, text]) => [key, byLanguage(name, key, text)]));
  }
  const scope = window as unknown as Record<symbol, unknown>;
  scope[Symbol.for('react-aria.i18n.locale')] = 'fa-IR';
  scope[Symbol.for('react-aria.i18n.strings')] = strings;
}
