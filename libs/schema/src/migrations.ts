import { Initial1732300000001 } from './migrations/0001-initial.js';
import { AuditSeals1732300000002 } from './migrations/0002-audit-seals.js';
import { Fences1732300000003 } from './migrations/0003-fences.js';
import { ImportUndo1732300000004 } from './migrations/0004-import-undo.js';
import { WaysOutAndPace1732300000008 } from './migrations/0008-ways-out-and-pace.js';
import { Ledger1732300000009 } from './migrations/0009-ledger.js';

/** In the order they run; listed by class, never by a glob. */
export const migrations = [
  Initial1732300000001,
  AuditSeals1732300000002,
  Fences1732300000003,
  ImportUndo1732300000004,
  WaysOutAndPace1732300000008,
  Ledger1732300000009,
];
