import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { safePath } from './request-log.js';

/** Every address with a token in it, read from the controllers. */
function secretRoutes(): string[] {
  const folder = path.join(__dirname, '..');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.controller.ts'),
  );
  return files.flatMap((name) => {
    const source = readFileSync(path.join(folder, name), 'utf8');
    const base = /@Controller\('([^']*)'\)/.exec(source)?.[1] ?? '';
    const routes = [...source.matchAll(/@(?:Get|Post|Put|Delete)\((?:'([^']*)')?\)/g)].map(([, route]) => route ?? '');
    const whole = routes.map((route) => `/${[base, route].filter((part) => part !== '').join('/')}`);
    return whole.filter((route) => route.includes(':token'));
  });
}

it('A11: of no address with a secret in it does the secret stand in the log', () => {
  const routes = secretRoutes();
  expect(routes).toEqual(expect.arrayContaining(['/r/:token/prefs', '/reg/:token', '/feeds/people/:token/events.ics']));
  expect(routes.length).toBeGreaterThan(12);
  for (const route of routes) {
    expect(safePath(`${route.replace(':token', '1asecret')}?lang=en`)).toBe(route);
  }
});

it('leaves other addresses as they are, without what is asked for', () => {
  expect(safePath('/api/v1/events?q=secret')).toBe('/api/v1/events');
  expect(safePath('/feeds/cities/isfahan/events.ics')).toBe('/feeds/cities/isfahan/events.ics');
});
