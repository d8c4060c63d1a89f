import type { Description, Schema } from './openapi.js';

/** One wrong value in one place of an otherwise right body. */
export interface WrongInput {
  /** Path of the field. @example names.fa */
  field: string;
  /** The JSON that is sent, as text: 1e400 has no other form. */
  json: string;
  wrong: string;
  /** False when the schema itself allows the value, so that only a crash would be a fault. */
  mustFail: boolean;
}

const HUGE = JSON.stringify('x'.repeat(200_000));
const WRONG = [
  '0',
  'true',
  '[]',
  '[0]',
  '{}',
  'null',
  '1e400',
  '-1',
  '""',
  '"__proto__"',
  HUGE,
  '{"$gt":""}',
  '["a",["b"]]',
];

/** Every field of a body's schema with every wrong value, the rest taken from `valid`. */
export function wrongInputs(description: Description, body: Schema, valid: object): WrongInput[] {
  return places(description, body, valid, []).flatMap(({ path, schema, isRequired }) =>
    WRONG.map((wrong) => ({
      field: path.join('.'),
      wrong: wrong.slice(0, 30),
      json: replace(valid, path, wrong),
      mustFail: !allows(schema, wrong, isRequired),
    })),
  );
}

/** Every text field with every hostile text, the rest taken from `valid`; what a list of choices or a pattern refuses is left out. */
export function hostileInputs(
  description: Description,
  body: Schema,
  valid: object,
  texts: readonly string[],
): { field: string; json: string; text: string }[] {
  return places(description, body, valid, [])
    .filter(({ schema }) => schema.type === 'string' && !schema.enum && !schema.pattern)
    .flatMap(({ path }) =>
      texts.map((text) => ({ field: path.join('.'), text, json: replace(valid, path, JSON.stringify(text)) })),
    );
}

interface Place {
  path: string[];
  schema: Schema;
  isRequired: boolean;
}

function places(description: Description, raw: Schema, valid: object, path: string[]): Place[] {
  const schema = description.resolve(raw);
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const here = description.resolve(property);
    const place = { path: [...path, name], schema: here, isRequired: (schema.required ?? []).includes(name) };
    const value = (valid as Record<string, unknown>)[name];
    const deeper =
      here.properties && typeof value === 'object' && value ? places(description, here, value, place.path) : [];
    return [place, ...deeper];
  });
}

/** What the description itself says about a value; patterns and ranges are left to the server. */
function allows(schema: Schema, json: string, isRequired: boolean): boolean {
  const value: unknown = JSON.parse(json);
  if (value === null) return !isRequired || schema.nullable === true;
  if (schema.enum) return schema.enum.includes(value);
  if (schema.type === 'boolean') return typeof value === 'boolean';
  if (schema.type === 'number')
    return typeof value === 'number' && Number.isInteger(value) && value >= (schema.minimum ?? 1);
  if (schema.type === 'array')
    return (
      Array.isArray(value) && value.length >= (schema.minItems ?? 0) && value.every((item) => typeof item === 'string')
    );
  if (schema.type === 'object')
    return typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0;
  const isShort =
    typeof value === 'string' &&
    value.length <= (schema.maxLength ?? Infinity) &&
    value.length >= (schema.minLength ?? 0);
  return isShort && (!schema.pattern || new RegExp(schema.pattern).test(value));
}

const MARK = '\uE000here\uE001';

function replace(valid: object, path: string[], wrong: string): string {
  const copy = JSON.parse(JSON.stringify(valid)) as Record<string, unknown>;
  let at = copy;
  for (const name of path.slice(0, -1)) at = at[name] as Record<string, unknown>;
  at[path.at(-1)!] = MARK;
  return JSON.stringify(copy).replace(JSON.stringify(MARK), () => wrong);
}
