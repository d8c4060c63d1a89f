import { XMLParser } from 'fast-xml-parser';
import { DomainError } from '@hamshahr/platform';

export type BbbFields = Readonly<Record<string, unknown>>;

/** A document type could only bring entities, and none are needed: they stay as they are written. */
const parser = new XMLParser({
  processEntities: false,
  ignoreAttributes: true,
  parseTagValue: false,
  maxNestedTags: 20,
  isArray: (name) => ['recording', 'format', 'attendee'].includes(name),
});

/**
 * The fields of an answer of BigBlueButton's interface.
 * @returns null for `notFound`: no such meeting
 * @throws DomainError unavailable: what is not its XML, and every other refusal by its messageKey
 */
export function readBbbAnswer(text: string): BbbFields | null {
  const answer = fieldsOf(text);
  if (answer.returncode === 'SUCCESS') return answer;
  const key = typeof answer.messageKey === 'string' ? answer.messageKey : '';
  if (answer.returncode === 'FAILED' && key === 'notFound') return null;
  if (answer.returncode !== 'FAILED') throw unreadable();
  const reason = /^[A-Za-z]{1,40}$/.test(key) ? key : 'FAILED';
  if (key === 'checksumError') throw new DomainError('unavailable', 'room.secret_wrong');
  if (key === 'idNotUnique') throw new DomainError('unavailable', 'room.key_taken');
  throw new DomainError('unavailable', 'room.refused', { params: { reason } });
}

function fieldsOf(text: string): BbbFields {
  if (/<!DOCTYPE/i.test(text)) throw unreadable();
  try {
    const parsed = parser.parse(text, true) as { response?: unknown };
    if (typeof parsed.response === 'object' && parsed.response !== null) return parsed.response as BbbFields;
  } catch {
    // not XML: an error page of a proxy, say
  }
  throw unreadable();
}

const unreadable = () => new DomainError('unavailable', 'room.unreachable', { params: { reason: 'answer' } });

/** The five entities of XML itself, which a title or an address may hold. */
export function textOf(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value.replace(/&(amp|lt|gt|quot|apos);/g, (_entity, name: keyof typeof NAMED) => NAMED[name]);
}

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;

/** A part that holds further parts; what is empty reads as a text. */
export function partOf(value: unknown): BbbFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as BbbFields) : {};
}

export function listOf(value: unknown): BbbFields[] {
  return Array.isArray(value) ? value.map(partOf) : [];
}
