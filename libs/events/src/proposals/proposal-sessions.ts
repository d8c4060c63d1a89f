import type { AcceptedSubmission } from '@hamshahr/calls';
import { DRAFT_LIMITS } from '../event-draft.js';
import type { Programme, Session, Speaker } from '../programme/programme.js';

/** Where the new sessions go: one after the other. */
export interface ProposalPlacing {
  /** Minutes after the event's start; null: after the last session. */
  startsAfter: number | null;
  /** Of each session. */
  minutes: number;
  /** Minutes between two. */
  pause: number;
  /** Key of a room; null: everybody comes together. */
  room: string | null;
}

export interface PlacedProposal {
  submissionId: string;
  sessionKey: string;
  /** Its summary was longer than a session's text can be. */
  isShortened: boolean;
}

/**
 * A programme with a session for each proposal; its people become speakers, who keep their key where they have one.
 * @param usedKeys of sessions that proposals have or had, so that no key comes back for something else
 */
export function withProposals(
  programme: Programme | null,
  proposals: readonly AcceptedSubmission[],
  placing: ProposalPlacing,
  usedKeys: readonly string[] = [],
): { programme: Programme; placed: PlacedProposal[] } {
  const { rooms = [], speakers: known = [], sessions: before = [] } = programme ?? {};
  const speakers = [...known];
  const sessions = [...before];
  const placed: PlacedProposal[] = [];
  let at = placing.startsAfter ?? endOf(before);
  const nextKey = counter('s', [...before.map(({ key }) => key), ...usedKeys]);
  for (const proposal of proposals) {
    const key = nextKey();
    sessions.push({
      ...{ key, kind: 'session', startsAfter: at, minutes: placing.minutes, room: placing.room },
      texts: { [proposal.language]: textOf(proposal) },
      speakers: proposal.people.map((person) => ({ speaker: speakerOf(speakers, person), role: 'speaker' as const })),
      ...{ languages: [proposal.language], interpretation: [] },
    });
    placed.push({ submissionId: proposal.id, sessionKey: key, isShortened: isLong(proposal) });
    at += placing.minutes + placing.pause;
  }
  return { programme: { rooms, speakers, sessions }, placed };
}

const endOf = (sessions: readonly Session[]) =>
  Math.max(0, ...sessions.map(({ startsAfter, minutes }) => startsAfter + minutes));

function textOf({ title, abstract }: AcceptedSubmission): { title: string; body: string } {
  return { title: shortened(title, DRAFT_LIMITS.title), body: shortened(abstract, DRAFT_LIMITS.body) };
}

const isLong = ({ title, abstract }: AcceptedSubmission) =>
  title.length > DRAFT_LIMITS.title || abstract.length > DRAFT_LIMITS.body;

function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The key of a speaker who is this person, or of a new one at the end of the protocol. */
function speakerOf(speakers: Speaker[], person: AcceptedSubmission['people'][number]): string {
  const { name, cityId, language, position, affiliation } = person;
  const same = speakers.find((speaker) => speaker.name === name && speaker.cityId === cityId);
  if (same) return same.key;
  const line = position || affiliation;
  const key = counter(
    'p',
    speakers.map((speaker) => speaker.key),
  )();
  speakers.push({ key, name, latinName: null, positions: line === '' ? {} : { [language]: line }, cityId });
  return key;
}

/** Keys after the greatest that is there. */
function counter(letter: string, keys: readonly string[]): () => string {
  let last = Math.max(0, ...keys.map((key) => (key.startsWith(letter) ? Number(key.slice(1)) : 0)));
  return () => `${letter}${(last += 1)}`;
}
