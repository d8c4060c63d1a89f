const { execFileSync } = require('node:child_process');
const crypto = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { inData } = require('../paths.js');
const { fetchPackages, findProgram, libraryFolders } = require('./apt.js');
const { withFreePort } = require('./mariadb.js');
const { ask } = require('./ports.js');
const { Trouble } = require('./processes.js');

const explain = (reason) => `Dovecot is needed and ${reason}\nInstall it (Debian: apt-get install dovecot-imapd).`;
/** Where Debian's Dovecot looks for its modules; there is no setting for it. */
const MODULES = '/usr/lib/dovecot/modules';

/** Dovecot of the machine, or Debian's packages unpacked in the checkout. `prefix` is '' for the first. */
async function findDovecot(crew, say) {
  if (findProgram('dovecot') && findProgram('doveconf') && fs.existsSync('/usr/lib/dovecot/imap'))
    return { prefix: '' };
  const folder = inData('dovecot-pkgs');
  const notice = 'downloading Dovecot into .data/dovecot-pkgs (4 MB, once)';
  await fetchPackages(crew, { folder, names: ['dovecot-imapd', 'dovecot-core'], fallback: [], notice, explain }, say);
  return { prefix: folder };
}

/** Its processes drop root's rights, so they must be able to read where they come from; a home of root's is closed to them. */
function readable(prefix, folder) {
  if (prefix === '' || process.getuid() !== 0) return prefix;
  const copy = path.join(folder, 'pkgs');
  fs.cpSync(prefix, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** The library with a relative path for its modules in the place of the absolute one, of the same length. */
function ownLibrary(prefix, folder) {
  const bytes = fs.readFileSync(path.join(prefix, 'usr/lib/dovecot/libdovecot.so.0'));
  const at = bytes.indexOf(`${MODULES}\0`);
  if (at < 0) throw new Trouble(explain('its library names no folder of modules.'));
  bytes.fill(0, at, at + MODULES.length).write('modules', at);
  fs.mkdirSync(path.join(folder, 'lib'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'lib', 'libdovecot.so.0'), bytes);
  for (const place of ['run', 'run/login']) {
    fs.mkdirSync(path.join(folder, place), { recursive: true });
    fs.symlinkSync(path.join(prefix, MODULES), path.join(folder, place, 'modules'));
  }
  const modules = ['', 'auth', 'old-stats'].map((name) => path.join(prefix, MODULES, name));
  return [path.join(folder, 'lib'), ...libraryFolders(prefix), ...modules].join(path.delimiter);
}

/** Whoever runs it owns everything; root hands the mailbox and the front to nobody, as Dovecot demands. */
function accounts() {
  if (process.getuid() === 0) return { inner: ['root', 'root'], outer: 'nobody', mail: 'uid=nobody gid=nogroup' };
  const group = execFileSync('id', ['-gn']).toString().trim();
  const { username, uid, gid } = os.userInfo();
  return { inner: [username, group], outer: username, mail: `uid=${uid} gid=${gid}` };
}

function settings(port, folder, prefix, password) {
  const { inner, outer, mail } = accounts();
  const file = path.join(folder, 'dovecot.conf');
  const lines = [
    `base_dir = ${folder}/run`,
    `state_dir = ${folder}/run`,
    `libexec_dir = ${prefix}/usr/lib/dovecot`,
    'import_environment = TZ LD_LIBRARY_PATH',
    'protocols = imap',
    'listen = 127.0.0.1',
    'ssl = no',
    'disable_plaintext_auth = no',
    `default_internal_user = ${inner[0]}`,
    `default_internal_group = ${inner[1]}`,
    `default_login_user = ${outer}`,
    'log_path = /dev/stderr',
    `mail_location = maildir:${folder}/home/Maildir`,
    'first_valid_uid = 1',
    'auth_mechanisms = plain',
    `passdb {\n  driver = static\n  args = password=${password}\n}`,
    `userdb {\n  driver = static\n  args = ${mail} home=${folder}/home\n}`,
    `service config {\n  executable = config -c ${file}\n}`,
    `service imap-login {\n  chroot =\n  inet_listener imap {\n    port = ${port}\n  }\n  inet_listener imaps {\n    port = 0\n  }\n}`,
    'service anvil {\n  chroot =\n}',
    'service stats {\n  chroot =\n}',
    '',
  ];
  fs.writeFileSync(file, lines.join('\n'));
  return file;
}

/**
 * Starts a private Dovecot on 127.0.0.1 with one empty mailbox.
 * @returns `{ url, port, handle, stop(), restart() }`; url is what IMAP_URL takes
 */
async function startDovecot(crew, say = () => {}) {
  const found = await findDovecot(crew, say);
  // sockets may have 103 bytes, and every account must get here
  const folder = crew.temporaryFolder('/tmp', 'hamshahr-');
  fs.chmodSync(folder, 0o755);
  const prefix = readable(found.prefix, folder);
  const env = { ...process.env };
  if (prefix !== '') env.LD_LIBRARY_PATH = ownLibrary(prefix, folder);
  fs.mkdirSync(path.join(folder, 'home'), { recursive: true, mode: 0o777 });
  fs.chmodSync(path.join(folder, 'home'), 0o777);
  const password = crypto.randomBytes(12).toString('hex');
  const start = (port) => {
    const file = settings(port, folder, prefix, password);
    return crew.start({
      name: 'dovecot',
      server: true,
      // doveconf hands the settings over; left to itself the server looks for it in a folder of the system
      command: `${prefix}/usr/bin/doveconf`,
      args: ['-f', 'service=master', '-c', file, '-m', 'master', '-e', `${prefix}/usr/sbin/dovecot`, '-F'],
      env,
      grace: 5000,
      ready: async () => /^\* OK/.test(String(await ask(port))),
    });
  };
  return withFreePort(start, (port) => ({ url: `imap://guest:${password}@127.0.0.1:${port}` }));
}

module.exports = { startDovecot };
