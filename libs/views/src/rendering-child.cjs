/** Prints a digest of everything rendered; started by purity.spec.ts under several process zones. */
const { createHash } = require('node:crypto');
const { readFileSync, existsSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const ts = require('typescript');

const libs = path.resolve(__dirname, '../..');
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  const lib = /^@hamshahr\/([a-z]+)$/.exec(request);
  if (lib) return path.join(libs, lib[1], 'src/index.ts');
  if (request.startsWith('.') && request.endsWith('.js') && parent.filename.startsWith(libs)) {
    const bare = path.resolve(path.dirname(parent.filename), request.slice(0, -3));
    return existsSync(`${bare}.tsx`) ? `${bare}.tsx` : `${bare}.ts`;
  }
  return resolve.call(this, request, parent, ...rest);
};
const compilerOptions = { module: 'commonjs', target: 'es2024', jsx: 'react-jsx', jsxImportSource: 'preact' };
const compile = (module, file) =>
  module._compile(ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions }).outputText, file);
require.extensions['.ts'] = compile;
require.extensions['.tsx'] = compile;

const { aCancellation, aJointSeminar, anInvitation, anUpdate, aReplyPage } = require('./specimens.ts');
const views = require('./index.ts');
const rendered = views.CATALOG_LANGUAGES.map((each) => [
  views.renderInvitationMail(anInvitation(each)),
  views.renderUpdateMail(anUpdate(each)),
  ...['cancelled', 'postponed', 'withdrawn'].map((cause) =>
    views.renderCancellationMail(aCancellation(each, { cause })),
  ),
  views.renderInvitationMail(anInvitation(each, { event: aJointSeminar(each) })),
  views.renderReplyPage(aReplyPage(each)),
]);
const digest = createHash('sha256').update(JSON.stringify(rendered)).digest('hex');
process.stdout.write(`${digest} ${new Date(0).getTimezoneOffset()}`);
