import type { Language } from '@hamshahr/time';
import { setupSetUp, type ActorView, type NamesDto } from '../api/generated/index.js';
import type { ApiProblem } from '../api/problem.js';

/** What the first person says; empty slugs follow the names. */
export interface SetupDraft {
  code: string;
  city: { names: NamesDto; slug: string; zone: string; isKnown: boolean };
  office: { names: NamesDto; slug: string };
  account: { email: string; name: string; latinName: string; password: string; language: Language };
}

/** What each part of the form gets. */
export interface SetupPart {
  draft: SetupDraft;
  onChange: (draft: SetupDraft) => void;
  problem: ApiProblem | null;
}

function written({ en, ...others }: NamesDto): NamesDto {
  const kept = Object.entries(others).filter(([, name]) => name?.trim());
  return { en: en.trim(), ...Object.fromEntries(kept) };
}

/** Makes city, office and account at once; the answer is the person, logged in. */
export async function setUp({ code, city, office, account }: SetupDraft): Promise<ActorView> {
  const { slug, zone, isKnown, names } = city;
  const { data } = await setupSetUp({
    body: {
      code: code.trim(),
      city: isKnown ? { slug } : { new: { slug, zone, names: written(names) } },
      office: { slug: office.slug, names: written(office.names) },
      account: {
        ...account,
        email: account.email.trim(),
        name: account.name.trim(),
        latinName: account.latinName.trim() || null,
      },
    },
  });
  return data;
}
