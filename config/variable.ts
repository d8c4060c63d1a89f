import { z } from 'zod';

/** One environment variable: its sentence stands in the README's table, which a test compares with this list. */
export interface Variable<T> {
  name: string;
  about: string;
  default: string | undefined;
  schema: z.ZodType<T>;
}

/**
 * Declares one environment variable.
 * @param fallback text used when the variable is unset; `undefined` makes it required
 */
export function variable<T>(
  name: string,
  about: string,
  fallback: string | undefined,
  schema: z.ZodType<T>,
): Variable<T> {
  return { name, about, default: fallback, schema };
}

/** A whole number within [min, max], written in decimal digits. */
export const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((n) => n >= min && n <= max, `must be between ${min} and ${max}`);

/** A URL with one of the given schemes (without the colon). */
export const url = (...schemes: string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)),
      `must be a URL beginning with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    );

type Shape = Record<string, Variable<unknown>>;
type Values<S extends Shape> = { readonly [K in keyof S]: S[K] extends Variable<infer T> ? T : never };

/** Thrown once with every fault of the environment, so that an operator repairs them in one go. */
export class ConfigError extends Error {
  constructor(readonly faults: string[]) {
    super(`The configuration has ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** Reads one subject's variables; faults are added to `faults`, values of faulty ones are left undefined. */
export function readSubject<S extends Shape>(shape: S, env: NodeJS.ProcessEnv, faults: string[]): Values<S> {
  const values: Record<string, unknown> = {};
  for (const [key, { name, about, default: fallback, schema }] of Object.entries(shape)) {
    const text = env[name] || fallback;
    if (text === undefined) {
      faults.push(`${name} is missing: ${about}`);
      continue;
    }
    const result = schema.safeParse(text);
    if (result.success) values[key] = result.data;
    else faults.push(`${name} ${result.error.issues.map((issue) => issue.message).join(', ')}`);
  }
  return Object.freeze(values) as Values<S>;
}
