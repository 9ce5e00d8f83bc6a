import { readFileSync } from 'node:fs';
import { birthFrom, type Loaded } from './load/person';

/** A file that is not as it must be, said in words. */
export class BadFile extends Error {}

function table(file: string, wanted: readonly string[]): Record<string, string>[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new BadFile(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? error}`);
  }
  const [head = '', ...lines] = text.split(/\r?\n/);
  const columns = head.split('\t').map((name) => name.trim());
  const missing = wanted.filter((name) => !columns.includes(name));
  if (missing.length > 0)
    throw new BadFile(
      `${file} has no column ${missing.join(', ')}. Columns are divided by tabs and named in the first line: ${wanted.join(' ')}.`,
    );
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const fields = line.split('\t');
    if (fields.length > columns.length)
      throw new BadFile(`${file}, line ${at + 2}: ${fields.length} fields where there are ${columns.length} columns.`);
    return [
      Object.fromEntries(columns.map((name, index) => [name, (fields[index] ?? '').replaceAll('\0', '').trim()])),
    ];
  });
}

export type RegistryPerson = Omit<Loaded, 'uuid'> & { readonly id: string };

/** The people of a registry: `id surname given patronymic birth_date sex`, everything but the id may be empty. */
export function readRegistry(file: string): RegistryPerson[] {
  const rows = table(file, ['id', 'surname', 'given', 'patronymic', 'birth_date', 'sex']);
  const seen = new Set<string>();
  return rows.map((row, at) => {
    if (!row.id) throw new BadFile(`${file}: the ${at + 1}th person has no id.`);
    if (seen.has(row.id)) throw new BadFile(`${file}: the id ${row.id} stands twice.`);
    seen.add(row.id);
    return {
      id: row.id,
      surname: row.surname || null,
      given: row.given || null,
      patronymic: row.patronymic || null,
      birth: birthFrom(checkedBirth(row.birth_date, `${file}: ${row.id}`)),
      unit: null,
      sex: row.sex === 'male' || row.sex === 'female' ? row.sex : 'unknown',
    };
  });
}

export type Query = {
  readonly id: string;
  readonly name: string;
  readonly birth: string | null;
  readonly expected: string | null;
  readonly category: string;
};

/** The questions: `query_id name birth expected_id category`; an empty expected_id means nobody in the registry. */
export function readQueries(file: string, registry: readonly RegistryPerson[]): Query[] {
  const known = new Set(registry.map(({ id }) => id));
  return table(file, ['query_id', 'name', 'birth', 'expected_id', 'category']).map((row) => {
    const where = `${file}: ${row.query_id}`;
    if (row.expected_id && !known.has(row.expected_id))
      throw new BadFile(`${where} expects ${row.expected_id}, who is not in the registry.`);
    return {
      id: row.query_id ?? '',
      name: row.name ?? '',
      birth: checkedBirth(row.birth, where),
      expected: row.expected_id || null,
      category: row.category || 'uncategorised',
    };
  });
}

function checkedBirth(text: string | undefined, where: string): string | null {
  if (!text) return null;
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(text) || birthFrom(text).from === null)
    throw new BadFile(`${where}: "${text}" is no date. A birth is YYYY, YYYY-MM or YYYY-MM-DD.`);
  return text;
}
