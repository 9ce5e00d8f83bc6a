import { format } from 'node:util';

let expected: RegExp[] = [];
let unexpected: string[] = [];

/** From here to the end of this test, console.error may say something that matches; anything else still fails it. */
export const expectConsoleError = (pattern: RegExp) => expected.push(pattern);

let spy: jest.SpyInstance | undefined;

beforeEach(() => {
  expected = [];
  unexpected = [];
  spy = jest.spyOn(console, 'error').mockImplementation((...parts) => {
    const text = format(...parts);
    if (!expected.some((pattern) => pattern.test(text))) unexpected.push(text);
  });
});

afterEach(() => {
  spy?.mockRestore();
  if (unexpected.length > 0) throw new Error(`Unexpected console.error:\n${unexpected.join('\n')}`);
});
