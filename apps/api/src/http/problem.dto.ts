/** RFC 9457 problem details. `code` is a stable key, `detail` a sentence in the caller's language that names the remedy. */
export class Problem {
  /** @example urn:hamshahr:problem:event.start_past */
  type!: string;
  /** @example Invalid input */
  title!: string;
  /** @example 400 */
  status!: number;
  /** @example The event would begin in the past. Choose a later start. */
  detail!: string;
  /** @example event.start_past */
  code!: string;
  /** Input field that caused it. @example start */
  field?: string;
  /** One entry per faulty field, when several are. */
  errors?: { field: string; code: string; detail: string }[];
  /** State that helps to repair it, such as the present version. */
  current?: unknown;
  /** Id under which the server's log knows this request. */
  requestId?: string;
}
