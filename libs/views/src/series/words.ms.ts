export const seriesMs = {
  seriesPart: 'Bahagian {part, number} daripada {parts, number} dalam siri “{series}”',
  seriesEyebrow: 'Siri acara',
  seriesEvents: 'Acara dalam siri ini',
  changeSeries: 'Kedudukan dalam siri',
  seriesPage: 'Semua bahagian siri ini',
};
