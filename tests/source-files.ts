import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type SourceFile = { path: string; text: string };

export const root = path.resolve(__dirname, '..');
const folders = ['app', 'components', 'lib', 'prisma', 'scripts'];

/** Every TypeScript file of the product, by its path from the root of the clone. */
export function sourceFiles(): SourceFile[] {
  const inFolders = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  );
  const atTheRoot = readdirSync(root).filter((name) => name.endsWith('.ts'));
  return [...inFolders, ...atTheRoot]
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => ({ path: file.split(path.sep).join('/'), text: readFileSync(path.join(root, file), 'utf8') }));
}

const importing =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

export type Import = { target: string; typeOnly: boolean };

/** What a file imports: paths inside the clone without their ending, or the name of a package. */
export function importsOf({ path: from, text }: SourceFile): Import[] {
  return [...text.matchAll(importing)].map(([, typeWord, named, bare, dynamic]) => ({
    target: resolved(from, named ?? bare ?? dynamic ?? ''),
    typeOnly: Boolean(typeWord),
  }));
}

function resolved(from: string, target: string) {
  if (target.startsWith('@/')) return target.slice(2).replace(/\.tsx?$/, '');
  if (!target.startsWith('.')) return target;
  return path.posix.join(path.posix.dirname(from), target).replace(/\.tsx?$/, '');
}

/** A file's text without its comments, so that a rule written in words is not taken for its breach. */
export const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/[^\n]*/g, '$1');
