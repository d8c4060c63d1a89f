export const seriesUz = {
  seriesPart: '“{series}” turkumi, {parts, number} qismdan {part, number}-qism',
  seriesEyebrow: 'Tadbirlar turkumi',
  seriesEvents: 'Turkum tadbirlari',
  changeSeries: 'Turkumdagi oʻrni',
  seriesPage: 'Turkumning barcha qismlari',
};
