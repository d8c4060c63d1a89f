import type { materialsEn } from './words.en.js';

export const materialsRu: Readonly<Record<keyof typeof materialsEn, string>> = {
  materialsHeading: 'Записи и материалы',
  materialsKind: '{kind, select, recording {Запись} slides {Презентация} minutes {Протокол} other {Документ}}',
  materialsFile: '{extension}, {size, number} МБ',
};
