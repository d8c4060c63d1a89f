import type { FirstRun } from '../account/first-run.js';
import type { Programme, SampleOffice } from './programme.js';
import type { Names } from '@hamshahr/cities';

/** A log-in, as the launchers print it. */
export interface SampleLogIn {
  /** Slug. */
  office: string;
  officeNames: Names;
  name: string;
  latinName: string;
  email: string;
  password: string;
  roles: string[];
}

/**
 * Loads what is missing. An office that is there already is left alone: it may be a real one, and nobody with a public
 * password may join it.
 */
export async function loadProgramme(services: FirstRun, programme: Programme): Promise<void> {
  const known = new Set((await services.cities.list()).map(({ slug }) => slug));
  for (const { week, ...sample } of programme.cities) {
    if (known.has(sample.slug)) continue;
    const { id } = await services.cities.add(null, sample);
    if (week) await services.weeks.put(null, id, week.validFrom, week.days, 0);
  }
  if (programme.calendars) await services.seeds.plant();
  for (const office of programme.offices) {
    if (!(await services.offices.bySlug(office.slug))) await addOffice(services, office, programme.password);
  }
}

async function addOffice({ cities, offices, accounts }: FirstRun, sample: SampleOffice, password: string) {
  const city = await cities.bySlug(sample.city);
  const office = await offices.add(city.id, sample.slug, sample.names);
  const unitIds = new Map<string, string>();
  for (const { slug, names } of sample.units) {
    unitIds.set(slug, (await offices.addUnit(office.id, null, slug, names)).id);
  }
  for (const { unit, ...person } of sample.accounts) {
    const unitId = unit === null ? null : unitIds.get(unit);
    if (unitId === undefined) throw new Error(`${person.email} works in "${unit}", which ${sample.slug} does not have`);
    await accounts.add(office.id, null, { ...person, unitId, password });
  }
}

export function logIns({ offices, password }: Programme): SampleLogIn[] {
  return offices.flatMap((office) =>
    office.accounts.map(({ name, latinName, email, roles }) => ({
      office: office.slug,
      officeNames: office.names,
      name,
      latinName,
      email,
      password,
      roles,
    })),
  );
}
