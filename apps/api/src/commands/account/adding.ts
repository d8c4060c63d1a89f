import { randomBytes } from 'node:crypto';
import type { Office } from '@hamshahr/people';
import type { FirstRun } from './first-run.js';
import { UsageError, needed, readLanguage, readNames, readRoles, type Options } from './options.js';

/** Adds an office, and its city where that is new. */
export async function addOffice({ cities, offices }: FirstRun, options: Options): Promise<string> {
  const slug = readSlug(options, 'office');
  const citySlug = readSlug(options, 'city');
  const names = readNames(options, 'name');
  if (await offices.bySlug(slug)) throw new UsageError(`There is an office "${slug}" already.`);
  const known = (await cities.list()).find((city) => city.slug === citySlug);
  const city =
    known ??
    (await cities.add(null, {
      slug: citySlug,
      names: readNames(options, 'city'),
      zone: needed(options, 'zone'),
    }));
  await offices.add(city.id, slug, names);
  return `The office "${slug}" of ${city.names.en} is there.`;
}

/**
 * Adds an account.
 * @param password null makes one, which the answer shows
 */
export async function addAccount(services: FirstRun, options: Options, password: string | null): Promise<string> {
  const office = await findOffice(services, needed(options, 'office'));
  const secret = password ?? randomBytes(18).toString('base64url');
  const account = await services.accounts.add(office.id, null, {
    email: needed(options, 'email'),
    name: needed(options, 'name'),
    latinName: options.get('latin-name') ?? null,
    language: readLanguage(needed(options, 'language')),
    roles: readRoles(needed(options, 'roles')),
    unitId: await findUnit(services, office, options.get('unit')),
    password: secret,
  });
  return `${account.email} may log in as ${account.roles.join(', ')}.${password === null ? `\nPassword: ${secret}` : ''}`;
}

async function findOffice({ offices }: FirstRun, slug: string): Promise<Office> {
  const office = await offices.bySlug(slug);
  if (!office) throw new UsageError(`There is no office "${slug}"; add it with add-office.`);
  return office;
}

async function findUnit({ offices }: FirstRun, office: Office, slug: string | undefined): Promise<string | null> {
  if (slug === undefined) return null;
  const units = await offices.units(office.id);
  const unit = units.find((one) => one.slug === slug);
  const known = units.map((one) => one.slug).join(', ') || 'none';
  if (!unit) throw new UsageError(`There is no unit "${slug}" in ${office.slug}. Known: ${known}.`);
  return unit.id;
}

function readSlug(options: Options, name: string): string {
  const slug = needed(options, name);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 40) {
    throw new UsageError(`--${name} ${slug} must be up to 40 letters a-z, digits and single hyphens.`);
  }
  return slug;
}
