import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT, filesIn, read } from '../support/sources.js';

interface Handler {
  controller: string;
  name: string;
  policy: { kind: string; roles?: string[] } | null;
}

let handlers: Handler[];

beforeAll(async () => {
  const program = path.join(ROOT, 'test', 'support', 'policies.js');
  const { stdout } = await promisify(execFile)(process.execPath, [program], { maxBuffer: 1024 * 1024 });
  handlers = JSON.parse(stdout) as Handler[];
});

it('every route of the API has a policy', () => {
  expect(handlers.length).toBeGreaterThan(40);
  expect(handlers.filter(({ policy }) => policy === null)).toEqual([]);
  for (const { name, policy } of handlers) {
    expect([name, policy?.kind === 'roles' ? policy.roles!.length > 0 : true]).toEqual([name, true]);
  }
});

it('what is open to everybody is named here', () => {
  const open = handlers
    .filter(({ policy }) => policy?.kind === 'open')
    .map(({ controller, name }) => `${controller}.${name}`);
  expect(open.sort()).toEqual([
    'AssetsController.font',
    'CallPagesController.begin',
    'CallPagesController.call',
    'CallPagesController.form',
    'CallPagesController.list',
    'CheckInController.show',
    'CheckInController.write',
    'EventPagesController.event',
    'EventPagesController.file',
    'EventPagesController.home',
    'EventPagesController.list',
    'EventPagesController.material',
    'EventPagesController.programme',
    'EventPagesController.series',
    'ExpertPagesController.expert',
    'ExpertPagesController.list',
    'FeedsController.all',
    'FeedsController.city',
    'FeedsController.office',
    'FeedsController.person',
    'FeedsController.series',
    'HealthController.live',
    'HealthController.ready',
    'JoinController.join',
    // asks for the scraper's own token
    'MetricsController.show',
    'OwnExpertController.act',
    'OwnExpertController.addCv',
    'OwnExpertController.cv',
    'OwnExpertController.data',
    'OwnExpertController.show',
    'PreferencesController.act',
    'PreferencesController.show',
    'RegistrationController.act',
    'RegistrationController.form',
    'RegistrationController.register',
    'RegistrationController.show',
    'ReplyController.answer',
    'ReplyController.file',
    'ReplyController.material',
    'ReplyController.show',
    // asks for a token signed with the meeting server's secret
    'RoomCallbacksController.receive',
    'SessionsController.logIn',
    'SetupController.setUp',
    'SetupController.show',
    'SubmissionFilesController.add',
    'SubmissionFilesController.file',
    'SubmissionFilesController.remove',
    'SubmissionPagesController.act',
    'SubmissionPagesController.removeCoAuthor',
    'SubmissionPagesController.show',
    'SubmissionPagesController.step',
    'UnsubscribeController.show',
    'UnsubscribeController.undo',
    'UnsubscribeController.unsubscribe',
  ]);
});

it('every controller that is written is served', () => {
  const written = filesIn(['apps/api/src'], (file) => file.endsWith('.controller.ts')).flatMap((file) =>
    [...read(file).matchAll(/export class (\w+Controller)\b/g)].map(([, name]) => name!),
  );
  expect([...new Set(handlers.map(({ controller }) => controller))].sort()).toEqual(written.sort());
});

it('every queue has exactly one processor, which the worker provides', () => {
  const queues = [...read('libs/platform/src/queues.ts').matchAll(/^ {2}(\w+): \{ job:/gm)].map(([, name]) => name!);
  expect(queues.length).toBeGreaterThan(0);
  const processors = filesIn(['apps', 'libs'], (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts')).flatMap(
    (file) =>
      [...read(file).matchAll(/@Processor\('(\w+)'[\s\S]*?export class (\w+)/g)].map(([, queue, name]) => ({
        file,
        queue,
        name: name!,
      })),
  );
  expect(processors.map(({ queue }) => queue).sort()).toEqual(queues.sort());
  const worker = read('apps/worker/src/worker.module.ts');
  for (const { file, name } of processors) {
    expect(file).toMatch(/^apps\/worker\//);
    expect(worker).toMatch(new RegExp(`providers: \\[[^\\]]*\\b${name}\\b`));
  }
});

it('every tick of the worker is provided and stopped before the connections close', () => {
  const worker = read('apps/worker/src/worker.module.ts');
  const shutdown = filesIn(['apps/worker/src'], (file) => file.endsWith('/shutdown.ts'))
    .map(read)
    .join('\n');
  const ticks = filesIn(['apps/worker/src'], (file) => /\.(tick|sweep)\.ts$/.test(file)).flatMap((file) =>
    [...read(file).matchAll(/export class (\w+)/g)].map(([, name]) => name!),
  );
  expect(ticks.length).toBeGreaterThanOrEqual(2);
  for (const tick of ticks) {
    expect(worker).toMatch(new RegExp(`providers: \\[[^\\]]*\\b${tick}\\b`));
    expect(shutdown).toMatch(new RegExp(`: ${tick}\\b`));
  }
});
