import * as rules from './architecture-rules';
import { sourceFiles } from './source-files';

const files = sourceFiles();

test('the files of the product are found', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.map(({ path }) => path)).toContain('lib/kernel/decision.ts');
});

test.each(Object.entries(rules.checks))('%s', (_, check) => {
  const breaches = files.flatMap((file) => check(file).map((breach) => `${file.path}: ${breach}`));
  expect(breaches).toEqual([]);
});

const server = "import 'server-only';\n";
const breaches: [keyof typeof rules.checks, string, string][] = [
  ['a folder imports itself and those before it', 'lib/prisoners/rules.ts', "import { x } from '../inquiries/rules';"],
  ['a folder imports itself and those before it', 'lib/kernel/ids.ts', "import type { Y } from '@/lib/access/actor';"],
  [
    'a folder imports itself and those before it',
    'lib/reports/rules.ts',
    "export { a } from '../../components/ui/button';",
  ],
  ['a folder imports itself and those before it', 'lib/unheard-of/rules.ts', ''],
  [
    'inside a domain: rules, schema, store, then queries and commands; hooks at the edge',
    'lib/prisoners/schema.ts',
    "import { x } from './store';",
  ],
  [
    'inside a domain: rules, schema, store, then queries and commands; hooks at the edge',
    'lib/prisoners/store/a.ts',
    `${server}import {\n  a,\n  b,\n} from '../commands/b';`,
  ],
  [
    'inside a domain: rules, schema, store, then queries and commands; hooks at the edge',
    'lib/inquiries/hooks.ts',
    "import { y } from '../prisoners/queries/find';",
  ],
  [
    'inside a domain: rules, schema, store, then queries and commands; hooks at the edge',
    'lib/inquiries/queries/a.ts',
    `${server}const c = await import('../commands/b');`,
  ],
  ['rules are pure', 'lib/exchanges/rules.ts', 'export const now = () => new Date();'],
  ['rules are pure', 'lib/exchanges/rules/seats.ts', "import { z } from 'zod';"],
  ['rules are pure', 'lib/exchanges/rules.ts', "export const f = () => { throw new Error('x'); };"],
  ['files are named for what they hold', 'lib/prisoners/utils.ts', ''],
  ['files are named for what they hold', 'components/prisoners/index.ts', ''],
  ['files are named for what they hold', 'components/prisoners/RecordHeader.tsx', ''],
  ['files are named for what they hold', 'lib/prisoners/cleverness.ts', ''],
  [
    'store, queries and commands never reach a browser',
    'lib/prisoners/store/read.ts',
    "import { a } from './b';\nimport 'server-only';",
  ],
  ['there are no server functions', 'app/x/page.tsx', "export async function act() {\n  'use server';\n}"],
  ['only stores ask the database', 'lib/prisoners/commands/a.ts', `${server}const n = await tx.prisoner.findMany({});`],
  ['only stores ask the database', 'app/api/x/route.ts', "import { PrismaClient } from '@/generated/prisma/client';"],
  ['only stores ask the database', 'lib/prisoners/queries/a.ts', `${server}await tx.$queryRaw\`select 1\`;`],
  ['sessions are read in one place', 'app/api/x/route.ts', "import { getServerSession } from 'next-auth';"],
  ['settings are read in one place', 'lib/prisoners/queries/a.ts', 'const key = process.env.HOMEWARD_SECRET;'],
  ['there is no unsafe SQL', 'lib/prisoners/store/a.ts', 'tx.$queryRawUnsafe(text);'],
  ['pages and components stay thin', 'app/x/page.tsx', "import { find } from '@/lib/prisoners/store/read';"],
  ['pages and components stay thin', 'components/x/list.tsx', "import { list } from '@/lib/prisoners/queries/list';"],
  ['pages and components stay thin', 'components/ui/x.tsx', "import { y } from '../../lib/prisoners/rules';"],
  [
    'records are changed through the doors that look for contradictions',
    'app/api/x/route.ts',
    "import { addPlace } from '@/lib/prisoners/commands/add-parts';",
  ],
  ['nothing grows out of sight', 'lib/prisoners/rules.ts', 'x\n'.repeat(251)],
];

test.each(breaches)('a breach is caught: %s, in %s', (name, path, text) => {
  expect(rules.checks[name]({ path, text })).not.toEqual([]);
});

const allowed: [keyof typeof rules.checks, string, string][] = [
  ['a folder imports itself and those before it', 'lib/inquiries/rules.ts', "import { x } from '../prisoners/rules';"],
  ['only stores ask the database', 'lib/prisoners/store/read.ts', `${server}await tx.prisoner.findMany({});`],
  ['there are no server functions', 'lib/a/rules.ts', "// there is no 'use server' here"],
  [
    'rules are pure',
    'lib/exchanges/rules.ts',
    "import { no } from '../kernel/decision';\n// new Date() is the edge's\n",
  ],
  [
    'pages and components stay thin',
    'components/x/list.tsx',
    "import type { Line } from '@/lib/prisoners/queries/list';",
  ],
];

test.each(allowed)('what is allowed passes: %s, in %s', (name, path, text) => {
  expect(rules.checks[name]({ path, text })).toEqual([]);
});
