export const seriesZh = {
  seriesPart: '“{series}”系列活动，第{part, number}场（共{parts, number}场）',
  seriesEyebrow: '系列活动',
  seriesEvents: '本系列的活动',
  changeSeries: '在系列中的场次',
  seriesPage: '本系列全部活动',
};
