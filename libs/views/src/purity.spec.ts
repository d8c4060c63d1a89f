import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const child = join(__dirname, 'rendering-child.cjs');
const zones = ['UTC', 'Asia/Tehran', 'America/New_York'];

it('rule 18: renders the same bytes whatever the zone of the process', () => {
  const runs = zones.map((TZ) => execFileSync(process.execPath, [child], { env: { TZ }, encoding: 'utf8' }).split(' '));
  expect(runs.map(([, offset]) => offset)).toEqual(['0', '-210', '300']);
  expect(new Set(runs.map(([digest]) => digest)).size).toBe(1);
});
