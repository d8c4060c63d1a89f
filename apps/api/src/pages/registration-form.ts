import { REGISTRATION_LIMITS, type Question } from '@hamshahr/participation';
import { faultsOf, type DomainError } from '@hamshahr/platform';
import { isLanguage, latinDigits, type Language } from '@hamshahr/time';
import type { RegisterField, RegisterValues } from '@hamshahr/views';

/** Reads the form; a browser sends text only, so anything else counts as missing. Digits may be Persian. */
export function readRegisterForm(body: unknown, questions: readonly Question[], fallback: Language): RegisterValues {
  const text = (name: string): string => {
    const value = (body as Record<string, unknown> | null | undefined)?.[name];
    return typeof value === 'string' ? value : '';
  };
  const language = text('language');
  const companions = latinDigits(text('companions').trim());
  return {
    name: text('name').slice(0, 1000),
    address: text('address').trim().slice(0, 1000),
    language: isLanguage(language) ? language : fallback,
    city: text('city'),
    companions: companions === '' ? 0 : /^\d{1,3}$/.test(companions) ? Number(companions) : -1,
    answers: Object.fromEntries(questions.map(({ id }) => [id, text(`answers.${id}`).slice(0, 5000)])),
  };
}

/** The fields of the form that a refusal of the lib names, in the order of the form. */
export function fieldsOf(error: DomainError): RegisterField[] {
  const named = faultsOf(error).map(({ field }) => (field === 'cityId' ? 'city' : field));
  return named.filter((field) => /^(name|address|city|companions|answers\.q\d{1,2})$/.test(field)) as RegisterField[];
}

/** A value that cannot be shown again as it is. */
export const shownAgain = (values: RegisterValues): RegisterValues => ({
  ...values,
  companions: Math.min(Math.max(values.companions, 0), REGISTRATION_LIMITS.companions),
});
