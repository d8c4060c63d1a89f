export { CitiesModule } from './cities.module.js';
export { Cities, type CityEdit, type NewCity } from './cities.service.js';
export { CityWeeks, type CityWithWeek, type NewWeek } from './city-weeks.service.js';
export { CityWeek, WEEKDAYS, type Hours, type WeekHours, type Weekday } from './city-week.entity.js';
export { City, type Names } from './city.entity.js';
export { weekendOf, weekOn } from './week.js';
export { cleanNames, foldName, nameIn } from './names.js';
