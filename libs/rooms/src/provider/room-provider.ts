/** How people meet: a server of this house, or a link to a meeting elsewhere. */
export const ROOM_PROVIDERS = ['bigbluebutton', 'jitsi', 'link'] as const;
export type ProviderName = (typeof ROOM_PROVIDERS)[number];

/** One meeting as a provider needs to know it. */
export interface Meeting {
  /** Names the meeting at the provider; nobody can guess it. */
  key: string;
  title: string;
  /** Before that nobody gets in. */
  opensAt: Date;
  endsAt: Date;
  /** After that no link lets anybody in. */
  closesAt: Date;
  /** Of the meeting elsewhere; only the plain link has one. */
  link: string | null;
  /** Where the provider tells who was there (BigBlueButton's `analytics-callback-url`). */
  attendanceUrl: string;
  /** Where people go when they leave. */
  leaveUrl: string;
}

export interface Participant {
  /** Comes back with the attendance; says nothing to anybody else. */
  id: string;
  name: string;
  role: 'moderator' | 'viewer';
}

export interface MeetingState {
  /** null where the provider cannot tell. */
  isRunning: boolean | null;
  participants: number | null;
}

export interface Recording {
  url: string;
  startedAt: Date;
  minutes: number;
}

/**
 * A way to meet. Every call but `joinLink` may reach another server.
 * @throws DomainError unavailable: room.unreachable, room.secret_wrong, room.key_taken, room.refused
 */
export interface RoomProvider {
  /** Makes sure that the meeting is there, however often it is called. */
  prepare(meeting: Meeting): Promise<void>;
  /** The personal address at which this participant gets in; it holds a signature and must not be kept. */
  joinLink(meeting: Meeting, participant: Participant, now: Date): string;
  /** Ends it for everybody; a meeting that is not there is ended. */
  end(meeting: Meeting): Promise<void>;
  state(meeting: Meeting): Promise<MeetingState>;
  recordings(meeting: Meeting): Promise<Recording[]>;
}
