export const seriesRu = {
  seriesPart: 'Цикл «{series}», часть {part, number} из {parts, number}',
  seriesEyebrow: 'Цикл мероприятий',
  seriesEvents: 'Мероприятия цикла',
  changeSeries: 'Место в цикле',
  seriesPage: 'Все части цикла',
};
