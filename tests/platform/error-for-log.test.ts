import { errorForLog } from '@/lib/platform/error-for-log';

const row = 'Failing row contains (Canary, shell wound).';
const said = (error: unknown) => JSON.stringify(errorForLog(error));

test('of a database’s error the log keeps its kind and place, never what it quotes', () => {
  const cause = { kind: 'postgres', originalCode: 'XX001', originalMessage: row, detail: row };
  const error = Object.assign(new Error(row), {
    name: 'PrismaClientKnownRequestError',
    code: 'P2010',
    meta: { modelName: 'Claim', driverAdapterError: { cause } },
  });
  expect(said(error)).not.toContain('Canary');
  expect(errorForLog(error)).toMatchObject({ code: 'P2010', state: 'XX001', model: 'Claim' });
  expect(said(error)).toContain('error-for-log.test.ts');
});

test('nor of the driver’s own error, nor of one that is the cause of another', () => {
  const own = Object.assign(new Error(row), { name: 'error', code: '23502', severity: 'ERROR', detail: row });
  expect(said(own)).not.toContain('Canary');
  expect(said(new Error('a job failed', { cause: own }))).not.toContain('Canary');
});

test('an error of ours says what it says, and what is no error says nothing', () => {
  expect(errorForLog(new TypeError('x is not a function'))).toMatchObject({
    type: 'TypeError',
    message: 'x is not a function',
  });
  expect(said(row)).not.toContain('Canary');
});
