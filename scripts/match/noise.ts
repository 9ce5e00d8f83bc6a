import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { queriesFor } from './noise/categories';
import { knownPerson, type Row } from './noise/known-person';
import { population, type SyntheticPerson } from './population/people';
import { randomFrom } from './population/random';
import { inLatin } from './population/spelling';
import { surnames } from './population/surnames';

// npm run --silent match:noise -- --registry R.tsv --out Q.tsv [--seed N] [--each N]: queries for match:eval, N of every
// kind, with more noise than the sample has. With --make-registry N --out R.tsv: a registry of N people who do not exist;
// with --uncommon, only such whose surname is none of the 2,000 most common, so that a name alone can find them.

const { values } = parseArgs({
  options: {
    registry: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '100' },
    'make-registry': { type: 'string' },
    uncommon: { type: 'boolean', default: false },
  },
});

const columns = 'id surname given patronymic birth_date sex'.split(' ');
const lines = (rows: readonly (readonly string[])[]) => `${rows.map((row) => row.join('\t')).join('\n')}\n`;

function readRegistry(file: string): Row[] {
  const [head = '', ...rest] = readFileSync(file, 'utf8').split(/\r?\n/);
  const at = columns.map((column) => head.split('\t').indexOf(column));
  return rest.filter(Boolean).map((line) => {
    const cells = line.split('\t');
    const [id = '', surname = '', given = '', patronymic = '', birth = '', sex = ''] = at.map(
      (place) => cells[place] ?? '',
    );
    return { id, surname, given, patronymic, birth, sex };
  });
}

function registry(seed: number, count: number) {
  const common = new Set(values.uncommon ? surnames.slice(0, 2000).flatMap(({ uk, ru }) => [uk, ru]) : []);
  const commonLatin = new Set([...common].map((surname) => inLatin(surname).toUpperCase()));
  const people: SyntheticPerson[] = [];
  for (const person of population({ seed, count: count * 20 })) {
    if (people.length === count) break;
    if (!common.has(person.surname) && !commonLatin.has(person.surname)) people.push(person);
  }
  const rows = people.map(({ surname, given, patronymic, birth, sex }, at) => {
    const date = birth.from === null ? '' : birth.precision === 'year' ? birth.from.slice(0, 4) : birth.from;
    return [`r${at}`, surname, given, patronymic ?? '', date, sex];
  });
  return lines([columns, ...rows]);
}

function queries(file: string, seed: number, each: number) {
  const people = readRegistry(file)
    .filter(({ surname, given }) => surname !== '' && given !== '')
    .map(knownPerson);
  const rows = queriesFor(randomFrom(seed), people, each).map(({ name, birth, expected, category }, at) => {
    return [`q${at}`, name, birth, expected, category];
  });
  return lines(['query_id name birth expected_id category'.split(' '), ...rows]);
}

const seed = Number(values.seed);
const wanted = Number(values['make-registry'] ?? values.each);
if (!values.out || !Number.isSafeInteger(seed) || !(wanted > 0) || (!values.registry && !values['make-registry'])) {
  console.error('Say --registry R.tsv --out Q.tsv [--seed N] [--each N], or --make-registry N --out R.tsv [--seed N]');
  process.exitCode = 1;
} else {
  const text = values['make-registry'] ? registry(seed, wanted) : queries(values.registry ?? '', seed, wanted);
  writeFileSync(values.out, text);
}
