const fs = require('node:fs');
const path = require('node:path');
const { inData } = require('../paths.js');
const { fetchPackages, findProgram, libraryFolders } = require('./apt.js');

const folder = inData('web-pkgs');
/** With fonts for what the pages themselves do not bring: Chinese, and Latin and Cyrillic in the language menu. */
const names = ['chromium', 'fonts-wqy-zenhei', 'fonts-dejavu-core'];

const explain = (reason) =>
  `Chromium is needed and ${reason}\nInstall it (Debian: apt-get install chromium fonts-wqy-zenhei), or name one in CHROMIUM.`;

/** The private fonts beside those of the machine. */
function fontSettings() {
  const file = path.join(folder, 'fonts.conf');
  const dirs = ['/usr/share/fonts', path.join(folder, 'usr/share/fonts')].map((dir) => `<dir>${dir}</dir>`).join('');
  const cache = `<cachedir>${path.join(folder, 'font-cache')}</cachedir>`;
  const generic = ['DejaVu Sans', 'WenQuanYi Zen Hei'].map((name) => `<family>${name}</family>`).join('');
  const alias = ['sans-serif', 'system-ui']
    .map((name) => `<alias><family>${name}</family><prefer>${generic}</prefer></alias>`)
    .join('');
  fs.writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}${cache}${alias}</fontconfig>`,
  );
  return file;
}

/**
 * A Chromium to look at pages with: the one in CHROMIUM or on PATH, else Debian's inside the checkout.
 * @returns environment of whoever starts it: `{ CHROMIUM, CHROMIUM_LIBRARIES?, FONTCONFIG_FILE? }`
 * @throws Trouble that says what to install
 */
async function findChromium(crew, say) {
  const installed =
    process.env.CHROMIUM ?? ['chromium', 'chromium-browser', 'google-chrome'].map(findProgram).find(Boolean);
  if (installed) return { CHROMIUM: installed };
  const notice = 'downloading Chromium into .data/web-pkgs (140 MB, once)';
  await fetchPackages(crew, { folder, names, notice, explain }, say);
  return {
    CHROMIUM: path.join(folder, 'usr/lib/chromium/chromium'),
    CHROMIUM_LIBRARIES: libraryFolders(folder).join(path.delimiter),
    FONTCONFIG_FILE: fontSettings(),
  };
}

module.exports = { findChromium };
