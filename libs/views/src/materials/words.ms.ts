import type { materialsEn } from './words.en.js';

export const materialsMs: Readonly<Record<keyof typeof materialsEn, string>> = {
  materialsHeading: 'Rakaman dan dokumen',
  materialsKind: '{kind, select, recording {Rakaman} slides {Slaid} minutes {Minit mesyuarat} other {Dokumen}}',
  materialsFile: '{extension}, {size, number} MB',
};
