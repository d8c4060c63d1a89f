/** Asks the person to log in again; set by the session's dialog while it can show itself. */
let ask: (() => Promise<boolean>) | undefined;
let asking: Promise<boolean> | undefined;

export function onRenewal(handler: (() => Promise<boolean>) | undefined): void {
  ask = handler;
}

/** One log-in for all requests that failed together. @returns whether the same person is logged in again */
export function renewSession(): Promise<boolean> {
  if (!ask) return Promise.resolve(false);
  asking ??= ask().finally(() => {
    asking = undefined;
  });
  return asking;
}
