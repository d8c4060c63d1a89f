import { HttpException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The files that are taken: contacts as text or as a workbook (ECMA-376). */
export const FILE_TYPES = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];

/** Files of holidays. */
export const CALENDAR_FILE_TYPES = ['text/calendar', 'text/csv'];

/** Files of every other kind; what they are is read from their bytes. */
export const ANY_FILE = 'application/octet-stream';
const TAKES_ANY = /^\/api\/v1\/events\/\d+\/material-files/;

/** A file that a form sends with a submission, or for an expert's entry. */
export const TAKES_FORM_FILES = /^\/[xp]\/[^/]+\/files(\?|$)/;

/** Lists of contacts, lists of who was there, and holidays of cities. */
const TAKES_FILES = /^\/api\/v1\/(contact-imports|events\/\d+\/attendance-files|cities\/\d+\/imports)/;
const TAKES_CALENDARS = /^\/api\/v1\/cities\/\d+\/imports/;

/**
 * Refuses bodies before they are read: files only where files are taken and by somebody who says who they are, forms only
 * on public pages (a browser sends a form to the API without asking, so it could be another site's). A mail service may
 * send its one-click request as multipart (RFC 8058 §3.2), and a form that brings a file is multipart too.
 * @throws HttpException 415, 401
 */
export function assertExpected(request: FastifyRequest): void {
  const type = (request.headers['content-type'] ?? '').toLowerCase();
  const isApi = request.url.startsWith('/api/');
  const takesForms = request.url.startsWith('/u/') || TAKES_FORM_FILES.test(request.url);
  if (type.startsWith('multipart/') && !takesForms) throw new HttpException('media type', 415);
  if (isApi && /^(application\/x-www-form-urlencoded|text\/plain)/.test(type)) {
    throw new HttpException('media type', 415);
  }
  // What a meeting server tells may be large: it is read only from somebody who says who they are.
  if (request.url.startsWith('/rooms/') && !request.headers.authorization) throw new HttpException('credentials', 401);
  const takes = takenAt(type);
  if (!takes) return;
  if (!takes.test(request.url)) throw new HttpException('media type', 415);
  if (!request.headers.authorization && !request.headers.cookie) throw new HttpException('credentials', 401);
}

/** Where files of a type are taken; undefined for what is no file. */
function takenAt(type: string): RegExp | undefined {
  if (type.startsWith(ANY_FILE)) return TAKES_ANY;
  if (type.startsWith('text/calendar')) return TAKES_CALENDARS;
  return FILE_TYPES.some((file) => type.startsWith(file)) ? TAKES_FILES : undefined;
}
