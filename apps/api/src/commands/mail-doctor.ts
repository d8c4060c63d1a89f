import 'reflect-metadata';
import { DnsLookup, DnsTrouble, examineSender } from '@hamshahr/mailing';
import { readOptions, USAGE } from './mail-doctor/options.js';
import { report } from './mail-doctor/report.js';
import { runCommand } from './run-command.js';

/** Says what receivers will hold against our mail: status 0 without faults, 1 with some, 2 when nothing could be seen. */
runCommand(async (args, say) => {
  const options = readOptions(args);
  if ('fault' in options) {
    say(`${options.fault}\n${USAGE}`);
    return 2;
  }
  try {
    const findings = await examineSender(new DnsLookup(options.dns), options);
    report(findings, options.domain, say);
    return findings.some(({ level }) => level === 'fault') ? 1 : 0;
  } catch (error) {
    if (!(error instanceof DnsTrouble)) throw error;
    say(`${error.message} Try again, or name another server with --dns.`);
    return 2;
  }
});
