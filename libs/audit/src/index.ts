export { AuditEntry } from './audit-entry.entity.js';
export { AuditModule } from './audit.module.js';
export { AuditSeals, type AuditVerdict } from './audit-seals.service.js';
export { Audit, type AuditFilter, type AuditNote } from './audit.service.js';
