/** Unit tests stand beside their file; flows, attacks and architecture tests under test/. */
const { testTimeout } = { testTimeout: 60_000 };
const transform = { '^.+\\.tsx?$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.json', diagnostics: false }] };
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform,
  moduleFileExtensions: ['ts', 'tsx', 'js', 'json'],
  moduleNameMapper: {
    '^@hamshahr/config$': '<rootDir>/config/index.ts',
    '^@hamshahr/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};
module.exports = {
  testTimeout,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,config}/**/*.spec.ts', '<rootDir>/{apps,libs,config}/**/*.spec.tsx'],
    },
    { ...shared, displayName: 'architecture', testMatch: ['<rootDir>/test/architecture/**/*.spec.ts'] },
    { ...shared, displayName: 'web', testMatch: ['<rootDir>/test/web/**/*.spec.ts'] },
    { ...shared, displayName: 'flows', testMatch: ['<rootDir>/test/flows/**/*.spec.ts'] },
  ],
};
