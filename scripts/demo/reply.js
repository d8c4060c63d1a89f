const { Trouble } = require('../servers/processes.js');
const { replyLinks } = require('./mailbag.js');

const unescape = (text) => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
const attribute = (tag, name) => unescape(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/** The form of a page: where it goes and what it sends along unseen. */
function readForm(html) {
  const form = /<form\b[^>]*method="post"[^>]*>/i.exec(html)?.[0];
  if (!form) throw new Trouble('The reply page shows no form.');
  const hidden = (html.match(/<input\b[^>]*>/gi) ?? []).filter((tag) => attribute(tag, 'type') === 'hidden');
  return {
    action: attribute(form, 'action'),
    fields: Object.fromEntries(hidden.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')])),
  };
}

/** Opens every link of the mail, as scanners of mail servers do; the last page is the one a person sees. */
async function openLinks(guest, mail) {
  const links = replyLinks(mail);
  if (links.length === 0) throw new Trouble(`${mail.file} has no reply link.`);
  let page;
  for (const link of links) {
    const response = await guest.ask('GET', link);
    if (response.status !== 200) throw new Trouble(`The reply link of ${mail.file} answered ${response.status}.`);
    const html = await response.text();
    // The page of preferences opens with the same token; it takes no answer.
    if (!new URL(link).pathname.endsWith('/prefs')) page = { link, html };
  }
  return { links: links.length, page };
}

/**
 * Answers one mail through its form, without an account.
 * @param watch reads what the organizer sees and the audit log holds; it must not change by opening links
 */
async function replyTo(guest, mail, answer, watch, say) {
  const before = JSON.stringify(await watch());
  const { links, page } = await openLinks(guest, mail);
  if (JSON.stringify(await watch()) !== before)
    throw new Trouble(`Opening the links of ${mail.file} changed something.`);
  say(`opened ${links} links of the mail to ${mail.to[0]}: nothing was recorded by opening them`);
  const { action, fields } = readForm(page.html);
  const response = await guest.ask('POST', new URL(action, page.link).href, {
    type: 'application/x-www-form-urlencoded',
    body: new URLSearchParams({ ...fields, ...answer }).toString(),
  });
  if (response.status !== 303) throw new Trouble(`The reply form answered ${response.status}.`);
  const saved = await guest.ask('GET', new URL(response.headers.get('location'), page.link).href);
  if (saved.status !== 200) throw new Trouble(`The page after the reply answered ${saved.status}.`);
  const { invitations } = await watch();
  if (!invitations.some(({ answer: given }) => given === 'accepted')) throw new Trouble('The reply was not recorded.');
}

module.exports = { replyTo, readForm };
