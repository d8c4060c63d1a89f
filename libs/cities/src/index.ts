export { CitiesModule } from './cities.module.js';
export { Cities, type NewCity } from './cities.service.js';
export { City, type Names } from './city.entity.js';
export { cleanNames, foldName, nameIn } from './names.js';
