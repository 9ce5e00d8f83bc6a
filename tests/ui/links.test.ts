import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const sources = ['app', 'components'].flatMap((folder) =>
  readdirSync(path.join(process.cwd(), folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(folder, file)),
);
const using = (words: RegExp) => sources.filter((file) => words.test(readFileSync(file, 'utf8')));

test('no page loads another ahead, because reading a record is an act that is written down', () => {
  expect(sources.length).toBeGreaterThan(40);
  expect(using(/from 'next\/link'/)).toEqual(['components/ui/link.tsx']);
  expect(using(/\.prefetch\(/)).toEqual([]);
});

test('no style stands in the markup, where the content policy would refuse it', () => {
  expect(using(/\sstyle=\{/)).toEqual([]);
});
