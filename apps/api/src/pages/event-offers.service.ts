import { Injectable } from '@nestjs/common';
import type { PublicEvents } from '@hamshahr/events';
import { MaterialQueries, type Material, type MaterialFile } from '@hamshahr/materials';
import { Registrations } from '@hamshahr/participation';
import { DomainError } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import type { EventPage, MaterialFacts } from '@hamshahr/views';

type Found = Awaited<ReturnType<PublicEvents['bySlug']>>;

/** What the pages of an event lead to: its registration, and what there is of it afterwards. */
@Injectable()
export class EventOffers {
  constructor(
    private readonly registrations: Registrations,
    private readonly materials: MaterialQueries,
  ) {}

  async forEverybody(found: Found, language: Language): Promise<Pick<EventPage, 'registerHref' | 'materials'>> {
    const { id, slug } = found.event;
    const isOpen = (await this.registrations.formOf(found)) !== null;
    return {
      registerHref: isOpen ? `/${language}/e/${slug}/register` : null,
      materials: facts(await this.materials.shown(id, false), `/e/${slug}/materials/`),
    };
  }

  async forInvitee(eventId: string, token: string): Promise<MaterialFacts[]> {
    return facts(await this.materials.shown(eventId, true), `/r/${token}/materials/`);
  }

  /** @throws DomainError missing for what this reader must not find */
  async file(eventId: string, id: string, isParticipant: boolean): Promise<MaterialFile> {
    if (!/^[1-9]\d{0,18}$/.test(id)) throw new DomainError('missing', 'material.missing');
    return this.materials.file((await this.materials.shown(eventId, isParticipant)).find((each) => each.id === id));
  }
}

function facts(materials: Material[], base: string): MaterialFacts[] {
  return materials.map(({ id, kind, title, language, url, fileName, size }) => ({
    ...{ kind, title, language },
    href: url ?? base + id,
    file: fileName === null ? null : { extension: fileName.split('.').at(-1)!, size: size ?? 0 },
  }));
}
