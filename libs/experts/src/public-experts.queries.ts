import { Injectable } from '@nestjs/common';
import { Database, found } from '@hamshahr/platform';
import { Expert, ExpertTalk } from './expert.entity.js';

/** What everybody may read, already narrowed to what its person shows. */
export interface PublicExpert {
  officeId: string;
  slug: string;
  name: string;
  cityId: string | null;
  organisation: string;
  position: string;
  bio: string;
  themes: string[];
  spoken: string[];
  talks: Pick<ExpertTalk, 'title' | 'heldOn'>[];
}

/** Experts on one page of the public list. */
const PAGE = 50;

export interface PublicExpertsPage {
  experts: PublicExpert[];
  /** From 1; the last one where more was asked for. */
  page: number;
  pages: number;
}

/** Profiles of those who proved their address, consent, and wish to be public. Nothing else ever leaves by it. */
@Injectable()
export class PublicExperts {
  constructor(private readonly database: Database) {}

  /** By name, fifty on a page. @param wanted number of the page, from 1 */
  async list(wanted = 1): Promise<PublicExpertsPage> {
    const where = { status: 'active', publishes: true } as const;
    const pages = Math.max(1, Math.ceil((await this.database.reads.countBy(Expert, where)) / PAGE));
    const page = Math.min(wanted, pages);
    const experts = await this.database.reads.find(Expert, {
      where,
      order: { nameKey: 'ASC', id: 'ASC' },
      skip: (page - 1) * PAGE,
      take: PAGE,
    });
    return { experts: experts.map((expert) => shownOf(expert, [])), page, pages };
  }

  /** @throws DomainError missing, at once when its person withdraws */
  async bySlug(slug: string): Promise<PublicExpert> {
    const { reads } = this.database;
    const row = /^[a-z0-9-]{1,80}$/.test(slug)
      ? await reads.findOneBy(Expert, { slug, status: 'active', publishes: true })
      : null;
    const expert = found(row, 'expert.missing_public');
    const talks = await reads.find(ExpertTalk, {
      where: { expertId: expert.id },
      order: { heldOn: 'DESC', id: 'DESC' },
    });
    return shownOf(expert, talks);
  }
}

function shownOf(expert: Expert, talks: readonly ExpertTalk[]): PublicExpert {
  const { officeId, slug, name, themes, spoken, shown } = expert;
  const text = (field: 'organisation' | 'position' | 'bio') => (shown.includes(field) ? expert[field] : '');
  return {
    ...{ officeId, slug, name, themes, spoken },
    cityId: shown.includes('city') ? expert.cityId : null,
    ...{ organisation: text('organisation'), position: text('position'), bio: text('bio') },
    talks: shown.includes('talks') ? talks.map(({ title, heldOn }) => ({ title, heldOn })) : [],
  };
}
