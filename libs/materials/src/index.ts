export {
  MATERIAL_AUDIENCES,
  MATERIAL_KINDS,
  MATERIAL_STATES,
  Material,
  MaterialPart,
  type MaterialAudience,
  type MaterialKind,
  type MaterialStatus,
} from './material.entity.js';
export { MATERIAL_LIMITS, type MaterialInput } from './material-input.js';
export { MATERIAL_SUBJECT, Materials } from './materials.service.js';
export { MaterialQueries, type MaterialFile } from './materials.queries.js';
export { MaterialsModule } from './materials.module.js';
