import { DomainError } from '@hamshahr/platform';
import { renderMessagePage, type MessagePageKind } from '@hamshahr/views';
import type { ActorRequest, Reply } from '../http/request.js';
import { languageLinks, pageLanguage } from './page-language.js';
import { sendPage } from './public-page.js';

/** Carries a request of a personal page out; people get a page that says what to do, not a problem document. */
export async function orMessagePage(
  request: ActorRequest,
  reply: Reply,
  lang: unknown,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const language = pageLanguage(lang, request.headers['accept-language']);
    const [status, kind] = messageOf(error);
    const languages = languageLinks(request.url.split('?')[0] ?? '/', {});
    await sendPage(reply, status, renderMessagePage({ language, languages, kind }));
  }
}

function messageOf(error: DomainError): [number, MessagePageKind] {
  // Nothing is behind a test's link, but whoever tries it out must not take that for a fault.
  if (error.code === 'reply.test') return [404, 'test_link'];
  if (error.code === 'reply.link_expired') return [410, 'link_expired'];
  if (error.code === 'reply.withdrawn') return [410, 'withdrawn'];
  if (error.kind === 'missing') return [404, 'link_invalid'];
  if (error.kind === 'conflict') return [409, 'link_expired'];
  return [400, 'link_invalid'];
}
