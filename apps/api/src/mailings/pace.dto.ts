import { IsBoolean, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import type { PaceNow, QuietSetting } from '@hamshahr/mailing';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

export class QuietHours {
  /** Wall clock of the recipient's city; null or left out, together with the end, for no quiet hours. @example 21:00 */
  @IsOptional()
  @IsString()
  @Matches(CLOCK)
  quietFrom?: string | null;

  /** @example 08:00 */
  @IsOptional()
  @IsString()
  @Matches(CLOCK)
  quietUntil?: string | null;

  /** Whether invitations, updates and cancellations wait too; reminders, calls and announcements always do. */
  @IsBoolean()
  quietBindsAll!: boolean;
}

export function toQuietSetting({ quietFrom, quietUntil, quietBindsAll }: QuietHours): QuietSetting {
  return { quietFrom: quietFrom ?? null, quietUntil: quietUntil ?? null, quietBindsAll };
}

export class OfficePauseRequest {
  /** Shown with every mailing of the office. @example Mail server is moved */
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  reason!: string;
}

export class HousePauseView {
  /** In UTC. */
  since!: string;
  reason!: string;
}

export class PaceView {
  quietFrom!: string | null;
  quietUntil!: string | null;
  quietBindsAll!: boolean;
  /** Since when nothing of the office leaves, in UTC; null while it does. */
  pausedAt!: string | null;
  pausedBy!: string | null;
  pauseReason!: string | null;
  version!: number;
  /** Since when the operator holds all mail of all offices back, and why; null while nothing does. */
  house!: HousePauseView | null;
}

export function toPaceView(pace: PaceNow): PaceView {
  const { quietFrom, quietUntil, quietBindsAll, pausedAt, pausedBy, pauseReason, version, house } = pace;
  return {
    quietFrom,
    quietUntil,
    quietBindsAll: Boolean(quietBindsAll),
    pausedAt: pausedAt?.toISOString() ?? null,
    pausedBy,
    pauseReason,
    version,
    house: house && { since: house.since.toISOString(), reason: house.reason },
  };
}
