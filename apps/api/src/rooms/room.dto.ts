import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ROOM_LIMITS, ROOM_PROVIDERS, type EventRoom, type ProviderName, type RoomNow } from '@hamshahr/rooms';

export class RoomDto {
  /** One of those that this house offers. @example bigbluebutton */
  @IsIn([...ROOM_PROVIDERS])
  provider!: ProviderName;

  /** How long before the start its links let people in. @example 15 */
  @IsInt()
  @Min(0)
  @Max(ROOM_LIMITS.opensMinutes)
  opensMinutes!: number;

  /** The meeting elsewhere, for the provider `link`. @example https://meet.isfahan.example/transport */
  @IsOptional()
  @IsString()
  @MaxLength(ROOM_LIMITS.url)
  linkUrl?: string | null;

  /** Where people go when the room cannot be reached. @example https://meet.xian.example/spare */
  @IsOptional()
  @IsString()
  @MaxLength(ROOM_LIMITS.url)
  fallbackUrl?: string | null;

  /** Whom they call then. @example +98 31 3222 0000 */
  @IsOptional()
  @IsString()
  @MaxLength(ROOM_LIMITS.phone)
  fallbackPhone?: string | null;
}

export class RoomView {
  eventId!: string;
  /** Whether the event's latest text has people meet in a room of the house. */
  hasRoom!: boolean;
  /** What this house offers, in the order they are proposed; `link` is always among them. */
  @ApiProperty({ enum: ROOM_PROVIDERS, isArray: true })
  providers!: string[];
  @ApiProperty({ enum: ROOM_PROVIDERS })
  provider!: string;
  opensMinutes!: number;
  linkUrl!: string | null;
  fallbackUrl!: string | null;
  fallbackPhone!: string | null;
  /** Address of the attendance sheet on this host, to show in the room; null before there is a room. @example /c/abcd2345 */
  checkInPath!: string | null;
  /** When the provider last said that the meeting is there, ISO 8601. */
  preparedAt!: string | null;
  /** When it was last asked. */
  triedAt!: string | null;
  /** Why it could not be reached then, as a code of a problem. @example room.unreachable */
  fault!: string | null;
  /** Name it in If-Match when saving; 0 before there is a room. */
  version!: number;
}

export class RoomProvidersView {
  /** `link` is always among them. */
  @ApiProperty({ enum: ROOM_PROVIDERS, isArray: true })
  items!: string[];
}

export class RecordingView {
  url!: string;
  startedAt!: string;
  minutes!: number;
}

export class RoomNowView {
  /** null where the provider cannot tell. */
  isRunning!: boolean | null;
  participants!: number | null;
  recordings!: RecordingView[];
}

export class ModeratorLinkView {
  /** For the asking person alone, and not to be kept: it lets in whoever has it. */
  url!: string;
}

const PROPOSED = { opensMinutes: 15, linkUrl: null, fallbackUrl: null, fallbackPhone: null, fault: null, version: 0 };

export function toRoomView({ event, revision, room, providers }: EventRoom): RoomView {
  const { provider, opensMinutes, linkUrl, fallbackUrl, fallbackPhone, fault, version } = room ?? {
    ...PROPOSED,
    provider: providers[0]!,
  };
  return {
    eventId: event.id,
    hasRoom: Boolean(revision.hasRoom),
    providers,
    ...{ provider, opensMinutes, linkUrl, fallbackUrl, fallbackPhone, fault, version },
    checkInPath: room && `/c/${room.checkInCode}`,
    preparedAt: room?.preparedAt?.toISOString() ?? null,
    triedAt: room?.triedAt?.toISOString() ?? null,
  };
}

export const toRoomProvidersView = (names: ProviderName[]): RoomProvidersView => ({ items: names });

export function toRoomNowView({ isRunning, participants, recordings }: RoomNow): RoomNowView {
  const views = recordings.map(({ url, startedAt, minutes }) => ({ url, startedAt: startedAt.toISOString(), minutes }));
  return { isRunning, participants, recordings: views };
}

export const toModeratorLinkView = (url: string): ModeratorLinkView => ({ url });
