import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '@hamshahr/config';
import { CONFIG, DomainError } from '@hamshahr/platform';
import { BigBlueButton } from './big-blue-button.js';
import { Jitsi } from './jitsi.js';
import { PlainLink } from './plain-link.js';
import { ROOM_PROVIDERS, type ProviderName, type RoomProvider } from './room-provider.js';

/** The ways to meet that this house has, by its configuration. */
@Injectable()
export class RoomProviders {
  private readonly providers = new Map<ProviderName, RoomProvider>();

  constructor(@Inject(CONFIG) { rooms }: Config) {
    const { timeoutMilliseconds } = rooms;
    if (rooms.bigBlueButtonUrl !== null && rooms.bigBlueButtonSecret !== null) {
      const server = { url: rooms.bigBlueButtonUrl, secret: rooms.bigBlueButtonSecret, timeoutMilliseconds };
      this.providers.set('bigbluebutton', new BigBlueButton(server));
    }
    if (rooms.jitsiUrl !== null && rooms.jitsiSecret !== null) {
      const server = { url: rooms.jitsiUrl, appId: rooms.jitsiAppId, secret: rooms.jitsiSecret, timeoutMilliseconds };
      this.providers.set('jitsi', new Jitsi(server));
    }
    this.providers.set('link', new PlainLink());
  }

  /** Those there are, in the order they are offered; the link is always among them. */
  get names(): ProviderName[] {
    return ROOM_PROVIDERS.filter((name) => this.providers.has(name));
  }

  /** @throws DomainError unavailable when the house has it no longer */
  for(name: ProviderName): RoomProvider {
    const provider = this.providers.get(name);
    if (!provider) throw new DomainError('unavailable', 'room.provider_missing', { params: { provider: name } });
    return provider;
  }
}
