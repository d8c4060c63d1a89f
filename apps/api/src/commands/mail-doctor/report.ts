import type { Finding } from '@hamshahr/mailing';

const MARKS: Record<Finding['level'], string> = { ok: 'ok     ', warning: 'warning', fault: 'FAULT  ' };

/** One line per finding, its remedy under it, and the sum. */
export function report(findings: Finding[], domain: string, say: (line: string) => void): void {
  for (const { topic, level, text, remedy } of findings) {
    say(`${MARKS[level]}  ${topic.padEnd(5)}  ${text}`);
    if (remedy !== undefined) say(`                ${remedy}`);
  }
  const count = (level: Finding['level']) => {
    const number = findings.filter((finding) => finding.level === level).length;
    return `${number} ${level}${number === 1 ? '' : 's'}`;
  };
  say(
    findings.some(({ level }) => level === 'fault')
      ? `Mail of ${domain} will be refused or marked as spam: ${count('fault')}, ${count('warning')}.`
      : `Mail of ${domain} is fit to be sent (${count('warning')}).`,
  );
}
