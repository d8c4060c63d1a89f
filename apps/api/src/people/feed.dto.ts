/** A secret calendar address. */
export class FeedView {
  /** Path below the house's address, to subscribe to; null while there is none. @example /feeds/people/1ak3…/events.ics */
  path!: string | null;
}

export function toFeedView(token: string | null): FeedView {
  return { path: token === null ? null : `/feeds/people/${token}/events.ics` };
}
