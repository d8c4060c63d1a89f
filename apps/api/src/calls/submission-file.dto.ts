import { ApiProperty } from '@nestjs/swagger';
import { CLEARANCE_STATES, FILE_PURPOSES, TRACE_KINDS, type FileClearance, type SubmissionFile } from '@hamshahr/calls';

export class FileTraceView {
  @ApiProperty({ enum: TRACE_KINDS })
  kind!: string;
  /** Name of the document's property; null: in its text. */
  @ApiProperty({ type: 'string', nullable: true })
  property!: string | null;
  words!: string;
  /** Perhaps: a name in another script than it was given in, found by its sound. */
  isGuess!: boolean;
}

/** Whether blind reviewers may read a file. */
export class FileClearanceView {
  @ApiProperty({ enum: CLEARANCE_STATES })
  state!: string;
  /** A person of the office has looked. */
  isSeen!: boolean;
  traces!: FileTraceView[];
}

export class SubmissionFileView {
  id!: string;
  @ApiProperty({ enum: FILE_PURPOSES })
  purpose!: string;
  @ApiProperty({ type: 'string', nullable: true })
  questionKey!: string | null;
  fileName!: string;
  mediaType!: string;
  /** Bytes. */
  size!: number;
  /** Of an anonymous file. */
  @ApiProperty({ type: FileClearanceView, nullable: true })
  clearance!: FileClearanceView | null;
}

export const toClearanceView = ({ state, isSeen, traces }: FileClearance): FileClearanceView => ({
  ...{ state, isSeen, traces },
});

export function toFileView(file: SubmissionFile, clearances: readonly FileClearance[]): SubmissionFileView {
  const { id, purpose, questionKey, fileName, mediaType, size } = file;
  const clearance = clearances.find(({ fileId }) => fileId === id);
  return {
    ...{ id, purpose, questionKey, fileName, mediaType, size },
    clearance: clearance ? toClearanceView(clearance) : null,
  };
}
