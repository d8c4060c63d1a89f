import { ValidationPipe, type ValidationError } from '@nestjs/common';

export interface InputFault {
  field: string;
  code: string;
  params?: Record<string, string | number>;
}

/** The input does not have the documented shape; every faulty field is named. */
export class InputError extends Error {
  constructor(readonly faults: InputFault[]) {
    super('invalid input');
  }
}

/** class-validator's constraint names and the codes our callers see; the first that applies is told. */
const CODES: Record<string, string> = {
  isString: 'input.string',
  isInt: 'input.whole',
  isNumber: 'input.whole',
  isBoolean: 'input.boolean',
  isArray: 'input.list',
  isObject: 'input.object',
  isIn: 'input.choice',
  isEnum: 'input.choice',
  isEmail: 'input.email',
  matches: 'input.form',
  minLength: 'input.short',
  maxLength: 'input.long',
  isLength: 'input.long',
  min: 'input.range',
  max: 'input.range',
  arrayMinSize: 'input.list_short',
  arrayMaxSize: 'input.list_long',
  arrayNotEmpty: 'input.list_short',
  isNotEmpty: 'input.short',
  isDefined: 'input.missing',
  nestedValidation: 'input.object',
  whitelistValidation: 'input.unknown',
};

/** Nothing is converted: `"5"` is no number and `0` no string. Unknown fields are refused, not dropped. */
export const validationPipe = () =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    exceptionFactory: (errors) => new InputError(errors.flatMap((error) => faults(error, ''))),
  });

function faults(error: ValidationError, prefix: string): InputFault[] {
  const field = prefix + error.property;
  const order = Object.keys(CODES);
  const own = Object.keys(error.constraints ?? {}).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  // A missing field breaks all of its constraints; one sentence is enough.
  const isMissing = error.value === undefined && own.length > 0 && !own.includes('whitelistValidation');
  const first = own[0];
  const code = isMissing ? 'input.missing' : first && (CODES[first] ?? 'input.form');
  const mine = code ? [{ field, code }] : [];
  return [...mine, ...(error.children ?? []).flatMap((child) => faults(child, `${field}.`))];
}
