export const seriesFa = {
  seriesPart: 'سلسله‌رویداد «{series}»، بخش {part, number} از {parts, number}',
  seriesEyebrow: 'سلسله‌رویداد',
  seriesEvents: 'رویدادهای این سلسله',
  changeSeries: 'جایگاه در سلسله‌رویداد',
  seriesPage: 'همهٔ بخش‌های این سلسله‌رویداد',
};
