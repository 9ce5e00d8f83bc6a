import { importsOf, type SourceFile, withoutComments } from './source-files';

/** Across folders: each may import itself and those to its left. */
export const order = [
  'kernel',
  'access',
  'i18n',
  'platform',
  'audit',
  'notifications',
  'staff',
  'names',
  'prisoners',
  'attachments',
  'evidence',
  'correspondence',
  'identity',
  'inquiries',
  'matching',
  'debriefs',
  'imports',
  'contacts',
  'agreements',
  'exchanges',
  'repatriation',
  'deaths',
  'reports',
  'components',
  'app',
] as const;

/** Inside a domain, and from a domain to an earlier one: each part may import those it names. */
export const partImports: Record<string, readonly string[]> = {
  rules: ['rules'],
  schema: ['schema', 'rules'],
  store: ['store', 'schema', 'rules'],
  queries: ['queries', 'store', 'schema', 'rules'],
  commands: ['commands', 'queries', 'store', 'schema', 'rules'],
  hooks: ['hooks', 'schema', 'rules'],
};

/** Parts of one domain's own. A new one is a line here, and a sentence in the README's plan of the house. */
export const ownParts: Record<string, readonly string[]> = {
  audit: ['append', 'chain', 'head', 'seal', 'sign-in', 'verify'],
  notifications: ['channels', 'deliver', 'notice', 'queue'],
  staff: ['passwords'],
  correspondence: ['letter-pdf'],
  exchanges: ['manifest-pdf', 'planner'],
  imports: ['reading'],
  inquiries: ['form', 'reference'],
  reports: ['tasks'],
};

/** Foundations without parts: their files are named for what they hold. */
const foundations = ['kernel', 'access', 'i18n', 'platform', 'names'];
const vagueNames = /^(index|utils?|helpers?|types?|misc|common|managers?|services?|constants?|shared|lib)$/;

const folderOf = (file: string) => (file.startsWith('lib/') ? file.split('/')[1] : file.split('/')[0]) ?? '';
const partOf = (file: string) => file.split('/')[2]?.replace(/\.tsx?$/, '') ?? '';
const isDomain = (file: string) => file.startsWith('lib/') && !foundations.includes(folderOf(file));
const nameOf = (file: string) =>
  file
    .split('/')
    .at(-1)
    ?.replace(/\.(test\.|db\.test\.)?tsx?$/, '') ?? '';
const rank = (folder: string) => (order as readonly string[]).indexOf(folder);
const inHouse = (file: string) => /^(lib|components|app)\//.test(file);

type Check = (file: SourceFile) => string[];

export const acrossFolders: Check = (file) => {
  if (!inHouse(file.path)) return [];
  const from = folderOf(file.path);
  if (rank(from) < 0) return [`${from} has no place in the arrow; give it one in tests/architecture-rules.ts`];
  return importsOf(file)
    .filter(({ target }) => inHouse(target) && rank(folderOf(target)) > rank(from))
    .map(({ target }) => `${from} comes before ${folderOf(target)} and may not import ${target}`);
};

export const insideADomain: Check = (file) => {
  const allowed = partImports[partOf(file.path)];
  if (!isDomain(file.path) || !allowed) return [];
  return importsOf(file)
    .filter(({ target }) => isDomain(target) && partOf(target) in partImports && !allowed.includes(partOf(target)))
    .map(({ target }) => `${partOf(file.path)} may not import ${target}`);
};

export const pureRules: Check = (file) => {
  if (!isDomain(file.path) || partOf(file.path) !== 'rules') return [];
  const outside = importsOf(file)
    .filter(
      ({ target }) =>
        !/^lib\/(kernel|names|access)\//.test(target) && !(isDomain(target) && partOf(target) === 'rules'),
    )
    .map(({ target }) => `rules may not import ${target}`);
  const impure =
    withoutComments(file.text).match(/new Date\(\)|Date\.now|Math\.random|randomUUID|\bthrow\b|\basync\b/g) ?? [];
  return [...outside, ...impure.map((word) => `rules may not use ${word}`)];
};

export const vocabulary: Check = ({ path }) => {
  const vague = vagueNames.test(nameOf(path)) ? [`"${nameOf(path)}" can hold anything: name what it holds`] : [];
  const kebab = /^[a-z0-9.-]+$/.test(nameOf(path).replace(/^\[.*\]$/, '')) ? [] : ['file names are kebab-case'];
  if (!isDomain(path)) return [...vague, ...kebab];
  const known = partOf(path) in partImports || ownParts[folderOf(path)]?.includes(partOf(path));
  return [
    ...vague,
    ...kebab,
    ...(known ? [] : [`"${partOf(path)}" is no part of a domain; if it must be, add it to ownParts`]),
  ];
};

export const serverOnly: Check = ({ path, text }) => {
  if (!isDomain(path) || !/^(store|queries|commands)$/.test(partOf(path))) return [];
  return text.startsWith("import 'server-only';") ? [] : ["does not begin with import 'server-only'"];
};

export const noServerFunctions: Check = ({ text }) =>
  /^\s*['"]use server['"]/m.test(withoutComments(text)) ? ["has 'use server': a write is a route"] : [];

const mayHoldPrisma = [
  /^lib\/[\w-]+\/store(\/|\.ts)/,
  /^lib\/platform\/(db|session|jobs|health|storage\/postgres)\.ts$/,
  /^lib\/audit\/append\.ts$/,
  /^lib\/notifications\/queue\.ts$/,
];
const prismaCall =
  /\b(?:tx|db|prisma|client)\b(?:\(\))?\.(?:\w+\.(?:find|create|update|delete|upsert|count|groupBy|aggregate)\w*\(|\$(?:query|execute)Raw)/;

export const prismaInStores: Check = (file) => {
  if (!inHouse(file.path) || mayHoldPrisma.some((place) => place.test(file.path))) return [];
  const imports = importsOf(file)
    .filter(({ target }) => /^generated\/|^@?prisma\b|@prisma\//.test(target))
    .map(({ target }) => `imports ${target}: only stores hold Prisma`);
  const call = withoutComments(file.text).match(prismaCall)?.[0];
  return [...imports, ...(call ? [`calls ${call}: only stores ask the database`] : [])];
};

export const sessionsInOnePlace: Check = (file) =>
  file.path === 'lib/platform/session.ts'
    ? []
    : importsOf(file)
        .filter(({ target }) => /^next-auth(\/|$)/.test(target))
        .map(({ target }) => `imports ${target}: only lib/platform/session.ts reads sessions`);

const mayReadEnvironment = [
  'lib/platform/env.ts',
  'lib/platform/boot.ts',
  'lib/platform/log.ts',
  'lib/i18n/time-zone.ts',
  'instrumentation.ts',
  'proxy.ts',
  'prisma.config.ts',
];
export const environmentInOnePlace: Check = ({ path, text }) =>
  !path.startsWith('scripts/') && !mayReadEnvironment.includes(path) && /process\.env/.test(withoutComments(text))
    ? ['reads process.env: settings are read in lib/platform/env.ts']
    : [];

export const noUnsafeSql: Check = ({ text }) =>
  (withoutComments(text).match(/\$(?:query|execute)RawUnsafe|Prisma\.raw\(/g) ?? []).map((call) => `uses ${call}`);

export const thinEdges: Check = (file) => {
  if (!/^(app|components)\//.test(file.path)) return [];
  const part = /^app\//.test(file.path) ? /^store$/ : /^(store|queries|commands)$/;
  const deep = importsOf(file)
    .filter(({ target, typeOnly }) => !typeOnly && isDomain(target) && part.test(partOf(target)))
    .map(({ target }) => `imports ${target}: pages use queries and commands, components use hooks and schema`);
  const domain = /^components\/ui\//.test(file.path)
    ? importsOf(file)
        .filter(({ target }) => isDomain(target))
        .map(({ target }) => `components/ui knows no domain: ${target}`)
    : [];
  return [...deep, ...domain];
};

const behindADoor = /\b(addPlace|addIdentifier|changeFacts|changeStatus|openRecord|withdrawPart)\b/;
export const throughTheDoors: Check = ({ path, text }) => {
  if (!path.startsWith('app/')) return [];
  const act = withoutComments(text).match(behindADoor)?.[0];
  return act
    ? [`calls ${act}: routes go through lib/evidence/commands/change-record, which looks for contradictions`]
    : [];
};

export const sizes: Check = ({ path, text }) => {
  const lines = text.split('\n').length - 1;
  const most = /\/page\.tsx$/.test(path) ? 60 : 250;
  return lines > most ? [`has ${lines} lines, more than ${most}`] : [];
};

export const checks = {
  'a folder imports itself and those before it': acrossFolders,
  'inside a domain: rules, schema, store, then queries and commands; hooks at the edge': insideADomain,
  'rules are pure': pureRules,
  'files are named for what they hold': vocabulary,
  'store, queries and commands never reach a browser': serverOnly,
  'there are no server functions': noServerFunctions,
  'only stores ask the database': prismaInStores,
  'sessions are read in one place': sessionsInOnePlace,
  'settings are read in one place': environmentInOnePlace,
  'there is no unsafe SQL': noUnsafeSql,
  'pages and components stay thin': thinEdges,
  'records are changed through the doors that look for contradictions': throughTheDoors,
  'nothing grows out of sight': sizes,
} satisfies Record<string, Check>;
