import { randomBytes } from 'node:crypto';
import path from 'node:path';
import nextJest from 'next/jest.js';

// An awkward zone on purpose (+05:45): a date that is right only in UTC is found out.
process.env.TZ = 'Asia/Kathmandu';
// No test ever meets the developer's own settings or database.
process.env.DATABASE_URL = process.env.HOMEWARD_TEST_DATABASE ?? 'postgresql://nobody@127.0.0.1:1/test_none';
process.env.HOMEWARD_SECRET = process.env.HOMEWARD_TEST_SECRET ??= randomBytes(48).toString('base64');
process.env.HOMEWARD_URL = 'http://localhost';
process.env.HOMEWARD_DEMO = '1';
process.env.HOMEWARD_VAR = path.resolve('var', 'test');
for (const name of ['SMTP_URL', 'MAIL_FROM', 'DATABASE_OWNER_URL', 'DATABASE_ADMIN_URL']) delete process.env[name];

const common = {
  testEnvironment: 'node',
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
  setupFilesAfterEnv: ['<rootDir>/tests/setup/console.ts'],
  modulePathIgnorePatterns: ['<rootDir>/\\.next', '<rootDir>/var/'],
};
const onRealDatabase = '\\.db\\.test\\.tsx?$';
const onRunningApplication = ['tests/access/matrix\\.test', 'tests/journeys/'];

// Each of the two has a running application and a world of its own.
const onApplication = {
  globalSetup: '<rootDir>/tests/setup/start-application.mjs',
  globalTeardown: '<rootDir>/tests/setup/stop.mjs',
  setupFilesAfterEnv: [...common.setupFilesAfterEnv, '<rootDir>/tests/setup/patience.ts'],
};

const projects = [
  {
    ...common,
    displayName: 'unit',
    testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
    testPathIgnorePatterns: [onRealDatabase, ...onRunningApplication],
  },
  {
    ...common,
    displayName: 'db',
    moduleNameMapper: { ...common.moduleNameMapper, '^next/headers$': '<rootDir>/tests/setup/next-headers.ts' },
    testMatch: ['<rootDir>/tests/**/*.db.test.{ts,tsx}'],
    testPathIgnorePatterns: onRunningApplication,
    globalSetup: '<rootDir>/tests/setup/start-database.mjs',
    globalTeardown: '<rootDir>/tests/setup/stop.mjs',
    setupFilesAfterEnv: [...common.setupFilesAfterEnv, '<rootDir>/tests/setup/own-database.ts'],
  },
  { ...common, ...onApplication, displayName: 'matrix', testMatch: ['<rootDir>/tests/access/matrix.test.ts'] },
  { ...common, ...onApplication, displayName: 'journeys', testMatch: ['<rootDir>/tests/journeys/**/*.test.{ts,tsx}'] },
];

// Packages published as ES modules only; Jest runs CommonJS and has to translate them.
const translated = ['saxen', 'next-intl', 'use-intl', 'icu-minify', '@formatjs', 'intl-messageformat'].join('|');
const withNext = nextJest({ dir: './' });

async function complete(project) {
  const config = await withNext(project)();
  return { ...config, transformIgnorePatterns: [`/node_modules/(?!(${translated}|geist)/)`] };
}

export default { projects: await Promise.all(projects.map(complete)) };
