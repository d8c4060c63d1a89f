import { Module } from '@nestjs/common';
import { AuditSeals } from './audit-seals.service.js';
import { Audit } from './audit.service.js';

@Module({ providers: [Audit, AuditSeals], exports: [Audit, AuditSeals] })
export class AuditModule {}
