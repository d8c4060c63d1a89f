import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PARTSTATS } from '@hamshahr/events';
import {
  ATTENDANCE_SOURCES,
  ROW_FAULTS,
  type AttendanceFile,
  type AttendanceSummary,
  type PlannedRow,
  type PresentView,
} from '@hamshahr/rooms';

export class AttendanceFileQuery {
  /** As the file is called, for the list of files. @example zoom-report.csv */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  fileName?: string;
}

export class PresentPersonView {
  /** Stays the same for this person at this event. */
  personKey!: string;
  name!: string;
  address!: string | null;
  cityId!: string | null;
  /** What an invitee answered; null for guests and colleagues. */
  @ApiProperty({ enum: PARTSTATS, nullable: true })
  answer!: string | null;
  /** All stays together; what two sources tell of the same time counts once. */
  minutes!: number;
  stays!: number;
  firstJoinedAt!: string | null;
  lastLeftAt!: string | null;
  @ApiProperty({ enum: ATTENDANCE_SOURCES, isArray: true })
  sources!: string[];
}

export class CityAttendanceView {
  cityId!: string | null;
  people!: number;
  minutes!: number;
}

export class AttendanceView {
  people!: PresentPersonView[];
  cities!: CityAttendanceView[];
}

export class AttendanceRowView {
  line!: number;
  name!: string;
  address!: string | null;
  joinedAt!: string | null;
  leftAt!: string | null;
  minutes!: number | null;
  isInvited!: boolean;
  /** Why the row is not taken; null where it is. */
  @ApiProperty({ enum: ROW_FAULTS, nullable: true })
  fault!: string | null;
}

export class AttendancePreviewView {
  taken!: number;
  refused!: number;
  invited!: number;
  /** The refused first, at most 500. */
  rows!: AttendanceRowView[];
}

export class AttendanceFileView {
  id!: string;
  name!: string;
  people!: number;
  refused!: number;
  createdAt!: string;
  undoneAt!: string | null;
}

export class AttendanceFilesView {
  items!: AttendanceFileView[];
}

const MOST_ROWS = 500;

export function toAttendanceView({ people, cities }: AttendanceSummary): AttendanceView {
  return { people: people.map(toPersonView), cities };
}

function toPersonView(person: PresentView): PresentPersonView {
  const { firstJoinedAt, lastLeftAt } = person;
  return {
    ...person,
    firstJoinedAt: firstJoinedAt?.toISOString() ?? null,
    lastLeftAt: lastLeftAt?.toISOString() ?? null,
  };
}

export function toPreviewView(rows: PlannedRow[]): AttendancePreviewView {
  const refused = rows.filter(({ fault }) => fault !== null);
  const taken = rows.filter(({ fault }) => fault === null);
  return {
    taken: taken.length,
    refused: refused.length,
    invited: taken.filter(({ isInvited }) => isInvited).length,
    rows: [...refused, ...taken].slice(0, MOST_ROWS).map(toRowView),
  };
}

function toRowView({
  line,
  name,
  address,
  joinedAt,
  leftAt,
  seconds,
  isInvited,
  fault,
}: PlannedRow): AttendanceRowView {
  const span = joinedAt && leftAt ? (leftAt.getTime() - joinedAt.getTime()) / 1000 : null;
  const length = seconds ?? span;
  return {
    ...{ line, name, address, isInvited, fault },
    joinedAt: joinedAt?.toISOString() ?? null,
    leftAt: leftAt?.toISOString() ?? null,
    minutes: length === null ? null : Math.round(length / 60),
  };
}

export function toFileView({ id, name, people, refused, createdAt, undoneAt }: AttendanceFile): AttendanceFileView {
  return { id, name, people, refused, createdAt: createdAt.toISOString(), undoneAt: undoneAt?.toISOString() ?? null };
}

export const toFilesView = (files: AttendanceFile[]): AttendanceFilesView => ({ items: files.map(toFileView) });
