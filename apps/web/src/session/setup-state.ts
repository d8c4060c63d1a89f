import { setupIsNeeded } from '../api/generated/index.js';

/** Whether this house has no account yet, and the first one is to be made in the browser. */
export async function isSetupNeeded(): Promise<boolean> {
  return (await setupIsNeeded()).data.needed;
}
