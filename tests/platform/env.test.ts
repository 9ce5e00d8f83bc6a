type Env = typeof import('@/lib/platform/env')['env'];

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

/** What a process started with these settings reads, or what it says instead of starting. */
function started(settings: Record<string, string>, read: (env: Env) => unknown): unknown {
  process.env = { ...before, ...settings };
  let answer: unknown;
  jest.isolateModules(() => {
    const { env } = require('@/lib/platform/env') as { env: Env };
    try {
      answer = read(env);
    } catch (error) {
      answer = (error as Error).message.split('\n').slice(1);
    }
  });
  return answer;
}

const s3 = {
  HOMEWARD_STORE: 's3',
  HOMEWARD_S3_ENDPOINT: 'https://store.example',
  HOMEWARD_S3_BUCKET: 'homeward',
  HOMEWARD_S3_ACCESS_KEY: 'a',
  HOMEWARD_S3_SECRET_KEY: 'b',
};

test('files go to a folder when nothing is said', () => {
  expect(started({ HOMEWARD_STORE: '' }, (env) => env.HOMEWARD_STORE)).toBe('folder');
});

test('an object store is complete or nothing starts', () => {
  expect(started(s3, (env) => [env.HOMEWARD_STORE, env.HOMEWARD_S3_REGION])).toEqual(['s3', 'us-east-1']);
  const without = { ...s3, HOMEWARD_S3_SECRET_KEY: '', HOMEWARD_S3_BUCKET: '' };
  expect(started(without, (env) => env.HOMEWARD_STORE)).toEqual([
    '- HOMEWARD_S3_BUCKET is missing: the object store needs all four settings',
    '- HOMEWARD_S3_SECRET_KEY is missing: the object store needs all four settings',
  ]);
  expect(started({ HOMEWARD_S3_BUCKET: 'homeward' }, (env) => env.HOMEWARD_STORE)).toHaveLength(3);
});

test.each([
  [{ HOMEWARD_STORE: 'elsewhere' }, '- HOMEWARD_STORE must be folder, postgres or s3'],
  [{ HOMEWARD_CLAMAV: 'clamav' }, '- HOMEWARD_CLAMAV must be host:port of clamd'],
  [{ ...s3, HOMEWARD_S3_ENDPOINT: 'store' }, '- HOMEWARD_S3_ENDPOINT must be the address of the object store'],
])('%j: %s', (settings, said) => {
  expect(started(settings, (env) => env.HOMEWARD_STORE)).toEqual([said]);
});
