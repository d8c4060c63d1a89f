const { Trouble } = require('../../servers/processes.js');
const { docx } = require('./docx.js');

/** Latin letters and digits of a proposal's key make the address of its author. */
const addressOf = ({ key }) => `${key}@experts.example`;

async function post(guest, path, fields) {
  const body = new URLSearchParams(fields).toString();
  const response = await guest.ask('POST', path, { body, type: 'application/x-www-form-urlencoded' });
  if (response.status !== 303) throw new Trouble(`POST ${path} answered ${response.status} instead of going on.`);
  return response.headers.get('location');
}

async function upload(guest, page, purpose, { name, bytes }) {
  const form = new FormData();
  form.append('purpose', purpose);
  form.append('file', new File([bytes], name));
  const encoded = new Response(form);
  const body = Buffer.from(await encoded.arrayBuffer());
  const response = await guest.ask('POST', `${page}/files`, { body, type: encoded.headers.get('content-type') });
  if (response.status !== 303) throw new Trouble(`A file for ${page} was answered with ${response.status}.`);
}

/** The first step, as everybody finds it. @returns the path of the personal pages */
async function begin(guest, slug, proposal) {
  const { name, affiliation, position, city, language } = proposal;
  const fields = { name, address: addressOf(proposal), language, city: city ?? '', affiliation, position };
  const location = await post(guest, `/${language}/calls/${slug}/submit`, fields);
  return /^\/x\/[a-z0-9]+/i.exec(location)[0];
}

/** Expertise and proposal, with a file that names its author and one that does not. */
async function write(guest, page, proposal) {
  const { language, track, title, abstract, name, affiliation, position, theme = track } = proposal;
  const bio = `${name}, ${position}`;
  await post(guest, `${page}/expertise`, { bio, themes: theme, spoken: language, 'answers.q2': affiliation });
  await post(guest, `${page}/proposal`, { language, trackKey: track, title, abstract, 'answers.q1': '0' });
  const named = docx({ lines: [title, name, affiliation, abstract], author: name });
  await upload(guest, page, 'proposal', { name: `${name}.docx`, bytes: named });
  // Some name themselves in their text: their version without names has the title alone.
  const anonymous = docx({ lines: [title, 'The plans, the figures of five years and the drawings follow.'] });
  await upload(guest, page, 'anonymous', { name: `${name} (anonymous).docx`, bytes: anonymous });
}

/** All four steps. @returns the path of the personal pages */
async function submit(guest, slug, proposal) {
  const page = await begin(guest, slug, proposal);
  await write(guest, page, proposal);
  await post(guest, `${page}/submit`, { consent: 'registers', lang: proposal.language });
  return page;
}

module.exports = { addressOf, begin, post, submit };
