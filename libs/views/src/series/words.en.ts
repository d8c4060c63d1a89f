/** What pages and mails say of a series; its keys are those of every language. */
export const seriesEn = {
  seriesPart: 'Part {part, number} of {parts, number} of the series “{series}”',
  seriesEyebrow: 'Series',
  seriesEvents: 'Events of this series',
  changeSeries: 'Place in the series',
  seriesPage: 'All parts of this series',
};
