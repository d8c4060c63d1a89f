/** The floors of the house (docs/ARCHITECTURE.md). A lib imports only lower floors; neighbours do not know each other. */
const floors = [
  ['platform', 'time'],
  ['audit', 'calendar', 'views'],
  ['approvals', 'cities'],
  ['people'],
  ['mailing', 'experts'],
  ['calls'],
  ['events'],
  ['participation', 'materials', 'rooms'],
  ['desk'],
  ['schema'],
];

const floorRules = floors.flatMap((libs, level) =>
  libs.map((lib) => {
    const forbidden = floors
      .slice(level)
      .flat()
      .filter((other) => other !== lib);
    return {
      name: `floor-${lib}`,
      comment: `${lib} stands on floor ${level} and imports only lower floors`,
      severity: 'error',
      from: { path: `^libs/${lib}/` },
      to: { path: `^libs/(${forbidden.join('|') || 'nothing'})/` },
    };
  }),
);

const only = (name, packages, allowed) => ({
  name,
  severity: 'error',
  from: { path: '^(apps/(api|worker)|libs|config)/', pathNot: [...allowed, '[.]spec[.]tsx?$'] },
  to: { path: `node_modules/(${packages})/` },
});

module.exports = {
  forbidden: [
    ...floorRules,
    { name: 'no-cycle', severity: 'error', from: { pathNot: '/generated/' }, to: { circular: true } },
    { name: 'resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'front-door',
      comment: 'into a lib only through its index',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/', pathNot: ['^libs/$2/', '^libs/[^/]+/src/index[.]ts$'] },
    },
    {
      name: 'apps-apart',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-do-not-know-apps',
      severity: 'error',
      from: { path: '^(libs|config)/' },
      to: { path: '^apps/|node_modules/(@nestjs/(platform-fastify|swagger)|fastify|@fastify)/' },
    },
    { name: 'config-below-all', severity: 'error', from: { path: '^config/' }, to: { path: '^(libs|apps)/' } },
    {
      name: 'console-knows-only-time',
      comment: 'the console speaks to the API by its generated client',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|config)/', pathNot: '^libs/time/' },
    },
    {
      name: 'no-tables-in-apps',
      comment: 'a controller cannot touch a table',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: 'node_modules/(@nestjs/)?typeorm/' },
    },
    only('only-platform-connects', 'mysql2|ioredis', ['^libs/platform/']),
    only('only-mailing-mails', 'nodemailer|mailparser|imapflow', ['^libs/mailing/']),
    only('only-calendar-writes-ics', 'ical-generator|ical[.]js', ['^libs/calendar/']),
    only('only-time-knows-zones', 'temporal-polyfill', ['^libs/time/']),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'types', 'default', 'import'],
    },
    exclude: { path: '(^|/)dist/' },
  },
};
