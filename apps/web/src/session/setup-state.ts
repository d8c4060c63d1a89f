/** Whether this house has no account yet, and the first one is to be made in the browser. */
export async function isSetupNeeded(): Promise<boolean> {
  const response = await fetch('/api/v1/setup', { headers: { accept: 'application/json' } });
  if (!response.ok) return false;
  const { needed } = (await response.json()) as { needed: boolean };
  return needed;
}
