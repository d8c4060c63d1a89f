export { entities } from './entities.js';
export { assertReady, drift, migrate, schemaSource } from './migrator.js';
export { migrations } from './migrations.js';
