export { AuditEntry } from './audit-entry.entity.js';
export { AuditModule } from './audit.module.js';
export { Audit, type AuditNote } from './audit.service.js';
