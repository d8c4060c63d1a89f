export const seriesFa = {
  seriesPart: 'بخش {part, number} از {parts, number} سلسله‌رویداد «{series}»',
  seriesEyebrow: 'سلسله‌رویداد',
  seriesEvents: 'رویدادهای این مجموعه',
  changeSeries: 'جایگاه در سلسله‌رویداد',
  seriesPage: 'همهٔ بخش‌های این مجموعه',
};
