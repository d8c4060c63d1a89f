const path = require('node:path');
const { inData } = require('../paths.js');
const { fetchPackages, findProgram, libraryFolders } = require('./apt.js');

const folder = inData('client-pkgs');
const names = ['mariadb-client-core', 'mariadb-client', 'libmariadb3', 'libedit2', 'libncurses6', 'libbsd0', 'libmd0'];

const explain = (reason) =>
  `The MariaDB client is needed and ${reason}\nInstall it (Debian: apt-get install mariadb-client; macOS: brew install mariadb).`;

/**
 * `mariadb-dump` and `mariadb`: installed ones first, else Debian's inside the checkout.
 * @returns `{ dump, client }`, each `{ command, env }`
 * @throws Trouble that says what to install
 */
async function findClient(crew, say = () => {}) {
  const dump = findProgram('mariadb-dump') ?? findProgram('mysqldump');
  const client = findProgram('mariadb') ?? findProgram('mysql');
  if (dump && client)
    return { dump: { command: dump, env: process.env }, client: { command: client, env: process.env } };
  const notice = 'downloading the MariaDB client into .data/client-pkgs (2 MB, once)';
  // without what they depend on: mariadb-client wants Perl for scripts that nobody calls here
  await fetchPackages(crew, { folder, names, alone: true, notice, explain }, say);
  const libraries = [...libraryFolders(folder), process.env.LD_LIBRARY_PATH].filter(Boolean).join(path.delimiter);
  const env = { ...process.env, LD_LIBRARY_PATH: libraries };
  const program = (name) => ({ command: path.join(folder, 'usr', 'bin', name), env });
  return { dump: program('mariadb-dump'), client: program('mariadb') };
}

module.exports = { findClient };
