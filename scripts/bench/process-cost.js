const fs = require('node:fs');

/** Linux counts CPU time in hundredths of a second for user space, whatever the kernel's own tick is. */
const TICK_MS = 10;

/** CPU time so far in ms, and the largest resident memory so far in MB; null where the system does not say (only Linux does). */
function costOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
    return {
      cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS,
      peakMb: Number(/^VmHWM:\s+(\d+) kB/m.exec(status)[1]) / 1024,
    };
  } catch {
    return { cpuMs: null, peakMb: null };
  }
}

module.exports = { costOf };
