import { Column, PrimaryGeneratedColumn, type ColumnOptions } from 'typeorm';

/** Column kinds of the house, so that every table spells ids, instants and hashes the same way. */
export const Id = () => PrimaryGeneratedColumn({ type: 'bigint', unsigned: true });

/** An id of another table; the real foreign key is declared beside it by class name. */
export const Ref = (options: ColumnOptions = {}) => Column({ type: 'bigint', unsigned: true, ...options });

/** A UTC instant with milliseconds. */
export const Instant = (options: ColumnOptions = {}) => Column({ type: 'datetime', precision: 3, ...options });

/** The database's clock at the insert. Without the explicit default the schema drifts for ever. */
export const CreatedAt = () => Column({ type: 'datetime', precision: 3, default: () => 'CURRENT_TIMESTAMP(3)' });

export const Text = (length: number, options: ColumnOptions = {}) => Column({ type: 'varchar', length, ...options });

/** Identifiers compared byte by byte: tokens, slugs, language codes. */
export const Ascii = (length: number, options: ColumnOptions = {}) =>
  Column({ type: 'varchar', length, charset: 'ascii', collation: 'ascii_bin', ...options });

export const Whole = (options: ColumnOptions = {}) => Column({ type: 'int', unsigned: true, ...options });

export const Json = (options: ColumnOptions = {}) => Column({ type: 'json', ...options });

/** SHA-256 or HMAC-SHA-256, 32 bytes. */
export const Hash = (options: ColumnOptions = {}) => Column({ type: 'binary', length: 32, ...options });

export const OneOf = (values: readonly string[], options: ColumnOptions = {}) =>
  Column({ type: 'enum', enum: [...values], ...options });
