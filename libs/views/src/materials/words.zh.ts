import type { materialsEn } from './words.en.js';

export const materialsZh: Readonly<Record<keyof typeof materialsEn, string>> = {
  materialsHeading: '录像与资料',
  materialsKind: '{kind, select, recording {录像} slides {演示文稿} minutes {会议纪要} other {文件}}',
  materialsFile: '{extension}，{size, number} MB',
};
