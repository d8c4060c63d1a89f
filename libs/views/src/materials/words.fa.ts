import type { materialsEn } from './words.en.js';

export const materialsFa: Readonly<Record<keyof typeof materialsEn, string>> = {
  materialsHeading: 'فیلم‌ها و اسناد',
  materialsKind: '{kind, select, recording {فیلم نشست} slides {اسلایدها} minutes {صورت‌جلسه} other {سند}}',
  materialsFile: '{extension}، {size, number} مگابایت',
};
