export class LiveView {
  /** @example ok */
  status!: string;
}
