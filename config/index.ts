import { ConfigError, readSubject, type Variable } from './variable.js';
import * as subjects from './subjects.js';

export { ConfigError } from './variable.js';
export type { SampleLogIn } from './subjects.js';

/**
 * The typed configuration, the only reader of the environment.
 * @throws ConfigError that lists every fault at once
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env) {
  const faults: string[] = [];
  const config = Object.freeze({
    http: readSubject(subjects.http, env, faults),
    database: readSubject(subjects.database, env, faults),
    queue: readSubject(subjects.queue, env, faults),
    mail: readSubject(subjects.mail, env, faults),
    inbound: readSubject(subjects.inbound, env, faults),
    rooms: readSubject(subjects.rooms, env, faults),
    security: readSubject(subjects.security, env, faults),
    process: readSubject(subjects.process, env, faults),
  });
  if (config.process.environment === 'production' && !config.http.baseUrl?.startsWith('https://')) {
    faults.push('BASE_URL must begin with https:// when NODE_ENV is production');
  }
  const { rooms } = config;
  if (rooms.bigBlueButtonUrl && !rooms.bigBlueButtonSecret) faults.push('BBB_SECRET is missing beside BBB_URL');
  if (rooms.jitsiUrl && !rooms.jitsiSecret) faults.push('JITSI_SECRET is missing beside JITSI_URL');
  if (config.process.environment === 'production' && (config.process.sampleLogIns?.length ?? 0) > 0) {
    faults.push('SAMPLE_LOG_INS must be off when NODE_ENV is production');
  }
  if (config.process.environment === 'production' && config.process.inboxUrl) {
    faults.push('INBOX_URL must be off when NODE_ENV is production');
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}

/** The sender's domain alone, for commands that touch no server of ours. @throws ConfigError */
export function mailDomain(env: NodeJS.ProcessEnv = process.env): string {
  const faults: string[] = [];
  const { domain } = readSubject({ domain: subjects.mail.domain }, env, faults);
  if (faults.length > 0) throw new ConfigError(faults);
  return domain;
}

/** Whether a database is named at all, for commands that can tell a part of the truth without one. */
export function hasDatabase(env: NodeJS.ProcessEnv = process.env): boolean {
  return Boolean(env[subjects.database.url.name]);
}

export type Config = ReturnType<typeof loadConfig>;

/** Every variable with its sentence and default, for the README's table and its test. */
export const variables: Pick<Variable<unknown>, 'name' | 'about' | 'default'>[] = Object.values(subjects)
  .flatMap((subject) => Object.values(subject) as Variable<unknown>[])
  .map(({ name, about, default: fallback }) => ({ name, about, default: fallback }));
