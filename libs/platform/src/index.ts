export { canonicalJson } from './canonical-json.js';
export { cleanLines, cleanText } from './clean-text.js';
export { Clock, SystemClock } from './clock.js';
export { Ascii, CreatedAt, Hash, Id, Instant, Json, OneOf, Ref, Text, Whole } from './columns.js';
export { CONFIG } from './config-token.js';
export { csvLine } from './csv-line.js';
export { csvRecords, tooManyRows, type TableRecord } from './text-files/csv-records.js';
export { Database, affected, isDuplicate, isOne, isRetryable } from './database.js';
export { databaseOptions } from './database-options.js';
export {
  DomainError,
  faultsOf,
  found,
  readAll,
  type FieldFault,
  type DomainErrorDetails,
  type DomainErrorKind,
} from './domain-error.js';
export { FILE_LIMIT, readFileKind, safeFileName } from './files/file-kind.js';
export {
  MAX_UNPACKED,
  ZipError,
  assertUnpacked,
  isZip,
  readZip,
  unpack,
  writeZip,
  type ZipEntry,
} from './files/zip.js';
export { Idempotency, type IdempotentRequest, type StoredAnswer } from './idempotency.js';
export { IdempotencyKey } from './idempotency-key.entity.js';
export { ENCODINGS, decodeText, type Encoding } from './text-files/encoding.js';
export { pageRequest, toPage, type Page, type PageRequest } from './paging.js';
export { PlatformModule } from './platform.module.js';
export { QUEUES, type DeliverJob, type QueueName } from './queues.js';
export { assertNoEviction, consumerConnection, producerConnection } from './redis.js';
export { requestContext, withRequestContext, type RequestContext } from './request-context.js';
export { Tokens, newSecret, sha256, type TokenClaim, type TokenPurpose } from './tokens.js';
export { oneByOne } from './one-by-one.js';
