import { randomBytes, randomInt } from 'node:crypto';
import { DomainError } from '@hamshahr/platform';
import type { ProviderName } from '../provider/room-provider.js';
import type { Room } from './room.entity.js';

export interface RoomInput {
  provider: ProviderName;
  opensMinutes: number;
  linkUrl?: string | null;
  fallbackUrl?: string | null;
  fallbackPhone?: string | null;
}

export const ROOM_LIMITS = { opensMinutes: 240, url: 500, phone: 60 };

/** A day before the start nobody is there. */
const DEFAULT_MINUTES = 15;

/** @throws DomainError invalid naming the field */
export function readRoom(
  input: RoomInput,
  offered: readonly ProviderName[],
): Pick<Room, 'provider' | 'opensMinutes' | 'linkUrl' | 'fallbackUrl' | 'fallbackPhone'> {
  const { provider, opensMinutes } = input;
  if (!offered.includes(provider)) {
    throw new DomainError('invalid', 'room.provider_missing', { field: 'provider', params: { provider } });
  }
  const max = ROOM_LIMITS.opensMinutes;
  if (!Number.isInteger(opensMinutes) || opensMinutes < 0 || opensMinutes > max) {
    throw new DomainError('invalid', 'room.opens_minutes', { field: 'opensMinutes', params: { max } });
  }
  const linkUrl = readWebAddress(input.linkUrl, 'linkUrl');
  if (provider === 'link' && linkUrl === null)
    throw new DomainError('invalid', 'room.link_missing', { field: 'linkUrl' });
  return {
    provider,
    opensMinutes,
    linkUrl,
    fallbackUrl: readWebAddress(input.fallbackUrl, 'fallbackUrl'),
    fallbackPhone: readPhone(input.fallbackPhone),
  };
}

/** What a room is until somebody says otherwise. */
export function newRoom(
  eventId: string,
  offered: readonly ProviderName[],
): Omit<Room, 'preparedAt' | 'triedAt' | 'fault'> {
  return {
    eventId,
    provider: offered[0] ?? 'link',
    opensMinutes: DEFAULT_MINUTES,
    ...{ linkUrl: null, fallbackUrl: null, fallbackPhone: null },
    meetingKey: newMeetingKey(),
    checkInCode: newCode(),
    version: 1,
  };
}

/** Lower case alone, because a Jitsi folds the names of its rooms. */
function newMeetingKey(): string {
  return `hamshahr-${randomBytes(20).toString('hex')}`;
}

/** Read aloud and typed by hand: nothing that looks or sounds like another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

export function newCode(): string {
  return Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]!).join('');
}

function readWebAddress(text: string | null | undefined, field: string): string | null {
  if (text === null || text === undefined || text.trim() === '') return null;
  const fault = new DomainError('invalid', 'room.address', { field });
  if (!URL.canParse(text.trim())) throw fault;
  const url = new URL(text.trim());
  const isWeb = ['http:', 'https:'].includes(url.protocol) && !url.username && !url.password;
  if (!isWeb || url.href.length > ROOM_LIMITS.url) throw fault;
  return url.href;
}

function readPhone(text: string | null | undefined): string | null {
  const phone = (text ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (phone === '') return null;
  if (!/^[+0-9٠-٩۰-۹ ().,#*/-]{3,60}$/.test(phone)) {
    throw new DomainError('invalid', 'room.phone', { field: 'fallbackPhone' });
  }
  return phone;
}
