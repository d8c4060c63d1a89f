import i18n from 'i18next';
import { ApiProblem } from './problem.js';

/** A field of the API that must not stay empty, by the label under which people see it. */
export interface NeededField {
  field: string;
  label: string;
  value: string;
}

/** Says which fields are still empty, by their names; the rest is the API's to judge. @throws ApiProblem */
export function assertFilled(fields: readonly NeededField[]): void {
  const errors = fields
    .filter(({ value }) => value.trim() === '')
    .map(({ field, label }) => ({ field, code: 'empty', detail: i18n.t('form.fill', { field: label }) }));
  const [first] = errors;
  if (first) throw new ApiProblem({ status: 400, errors, ...first });
}
