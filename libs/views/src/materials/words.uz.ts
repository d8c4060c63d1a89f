import type { materialsEn } from './words.en.js';

export const materialsUz: Readonly<Record<keyof typeof materialsEn, string>> = {
  materialsHeading: 'Yozuvlar va hujjatlar',
  materialsKind: '{kind, select, recording {Yozuv} slides {Taqdimot} minutes {Bayonnoma} other {Hujjat}}',
  materialsFile: '{extension}, {size, number} MB',
};
