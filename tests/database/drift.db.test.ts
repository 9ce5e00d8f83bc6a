import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { testDatabase } from '../setup/database';

jest.setTimeout(120_000);

test('the migrations lead exactly to the schema', async () => {
  const env = { ...process.env, DATABASE_ADMIN_URL: testDatabase().adminUrl, NODE_OPTIONS: '' };
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/drift.ts'], { env });
  expect(stdout).toBe('');
});
