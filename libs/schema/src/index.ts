export { entities } from './entities.js';
export { drift, isBehind, migrate, schemaSource } from './migrator.js';
export { migrations } from './migrations.js';
