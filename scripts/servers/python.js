const fs = require('node:fs');
const path = require('node:path');
const { inData } = require('../paths.js');
const { fetchPackages, findProgram, libraryFolders } = require('./apt.js');
const { Trouble } = require('./processes.js');

const folder = inData('python-pkgs');
/** Pure Python, so the files serve whatever python3 there is; dependencies are named, or apt would bring an interpreter. */
const names = ['python3-icalendar', 'python3-dateutil', 'python3-tz', 'python3-six'];

/** Debian 12's interpreter, piece by piece; used when apt cannot work out the dependencies itself. */
const interpreter = ['python3.11-minimal', 'python3.11', 'libpython3.11-minimal', 'libpython3.11-stdlib', 'libexpat1'];

/** Reads every .ics file of its arguments with python3-icalendar; prints one line of JSON per file. */
const script = `
import json, sys
from icalendar import Calendar
for name in sys.argv[1:]:
    with open(name, 'rb') as file:
        calendar = Calendar.from_ical(file.read())
    events = [part for part in calendar.walk('VEVENT')]
    broken = [list(map(str, error)) for event in events for error in event.errors]
    event = events[0]
    print(json.dumps({
        'file': name, 'events': len(events), 'errors': broken, 'method': str(calendar['METHOD']),
        'uid': str(event['UID']), 'sequence': int(event['SEQUENCE']), 'start': event['DTSTART'].dt.isoformat(),
        'end': event['DTEND'].dt.isoformat(), 'summary': str(event['SUMMARY']), 'attendee': str(event.get('ATTENDEE', '')),
    }))
`;

const explain = (reason) =>
  `python3 and python3-icalendar are needed and ${reason}\nInstall them (Debian: apt-get install python3-icalendar; elsewhere: pip install icalendar).`;

/** The interpreter of the machine, or Debian's in the checkout with everything it needs. */
async function findPython(crew, say) {
  const installed = findProgram('python3');
  const wanted = { folder, explain, names: installed ? names : ['python3', ...names], fallback: interpreter };
  if (installed) {
    const has = await crew.run({
      name: 'python3',
      command: installed,
      args: ['-c', 'import icalendar'],
      env: process.env,
    });
    if (has.code === 0) return { command: installed, env: process.env };
  }
  const notice = `downloading python3-icalendar into .data/python-pkgs (${installed ? '1 MB' : 'with python3, 12 MB'}, once)`;
  await fetchPackages(crew, { ...wanted, alone: installed !== undefined, notice }, say);
  const modules = [path.join(folder, 'usr/lib/python3/dist-packages'), process.env.PYTHONPATH].filter(Boolean);
  const env = { ...process.env, PYTHONPATH: modules.join(path.delimiter) };
  if (installed) return { command: installed, env };
  const bin = path.join(folder, 'usr/bin');
  const command = fs.readdirSync(bin).find((name) => /^python3\.\d+$/.test(name));
  if (!command) throw new Trouble(explain('there is no python3.'));
  const libraries = [...libraryFolders(folder), process.env.LD_LIBRARY_PATH].filter(Boolean).join(path.delimiter);
  return {
    command: path.join(bin, command),
    env: { ...env, PYTHONHOME: path.join(folder, 'usr'), LD_LIBRARY_PATH: libraries },
  };
}

/**
 * A calendar reader by other authors in another language, fetched into the checkout like the servers.
 * @returns `(files) => [{ file, events, errors, method, uid, sequence, start, end, summary, attendee }]`
 * @throws Trouble that says what to install
 */
async function pythonReader(crew, say) {
  const { command, env } = await findPython(crew, say);
  return async (files) => {
    const read = await crew.run({ name: 'python3', command, args: ['-c', script, ...files], env });
    if (read.code !== 0) throw new Trouble(`python3-icalendar does not read the files:\n${read.output}`);
    const lines = read.stdout.trim().split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line));
  };
}

module.exports = { pythonReader };
