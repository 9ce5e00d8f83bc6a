import type { z } from 'zod';
import { mostPeople, type Problem, problemShape } from './problem';

/** One thing wrong with a problem: where, and a sentence that follows the place. */
export type ProblemError = { readonly path: string; readonly text: string };
export type ReadProblem = { ok: true; problem: Problem } | { ok: false; errors: ProblemError[] };

/** Limits by these would be adverse distinction (Third Geneva Convention, article 16). */
const forbiddenKeys = /^(nationality|citizenship|ethnicity|race|religion|faith|politics|political[-_ ]?opinions?)$/i;

/** A planning problem out of any value, or everything that is wrong with it; nothing is repaired or guessed. */
export function readProblem(value: unknown): ReadProblem {
  const people = (value as { people?: unknown } | null)?.people;
  if (Array.isArray(people) && people.length > mostPeople)
    return { ok: false, errors: [{ path: 'people', text: `has ${people.length} people; ${mostPeople} are the most` }] };
  const shaped = problemShape.safeParse(value);
  if (!shaped.success) return { ok: false, errors: shaped.error.issues.flatMap(sentences) };
  const errors = contradictions(shaped.data);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, problem: shaped.data };
}

const placeOf = (path: readonly PropertyKey[]) =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '') || 'the problem';

function sentences(issue: z.core.$ZodIssue): ProblemError[] {
  const path = placeOf(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: placeOf([...issue.path, key]), text: 'is not a known key' }));
  return [{ path, text: sentence(issue) }];
}

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined') ? 'is missing' : `is not ${kindOf(issue.expected)}`;
    case 'invalid_value':
      return `is not one of ${issue.values.map((known) => JSON.stringify(known)).join(', ')}`;
    case 'invalid_union':
      return 'is not one of "unconditional", "all-for-all", "ratio", "fixed"';
    case 'too_small':
      return issue.origin === 'string' ? 'is empty' : `is less than ${issue.minimum}`;
    case 'too_big':
      return `is more than ${issue.maximum}`;
    default:
      return issue.message;
  }
}

const kinds: Record<string, string> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};
const kindOf = (expected: string) => kinds[expected] ?? expected;

/** What each part may look like alone and still contradicts another part. */
const contradictions = (problem: Problem): ProblemError[] => [
  ...repeated(problem.lines, 'lines', ({ id }) => id),
  ...repeated(problem.vehicles, 'vehicles', ({ type }) => type),
  ...repeated(problem.sites, 'sites', (id) => id),
  ...repeated(problem.people, 'people', ({ id }) => id),
  ...groupErrors(problem),
  ...referenceErrors(problem),
  ...togetherErrors(problem),
];

function repeated<Entry>(entries: readonly Entry[], list: string, nameOf: (entry: Entry) => string): ProblemError[] {
  const seen = new Map<string, number>();
  return entries.flatMap((entry, at) => {
    const first = seen.get(nameOf(entry));
    if (first !== undefined)
      return [{ path: `${list}[${at}]`, text: `repeats "${nameOf(entry)}" of ${list}[${first}]` }];
    seen.set(nameOf(entry), at);
    return [];
  });
}

function groupErrors({ groups }: Problem): ProblemError[] {
  const keys = groups.flatMap(({ key }, at) =>
    forbiddenKeys.test(key)
      ? [{ path: `groups[${at}].key`, text: `"${key}" may not be limited: nobody is chosen or left by it` }]
      : [],
  );
  const limits = groups.flatMap(({ key, value, floor, ceiling }, at) => [
    ...(floor === undefined ? [] : [{ at, name: `floor for ${key} "${value}"` }]),
    ...(ceiling === undefined ? [] : [{ at, name: `ceiling for ${key} "${value}"` }]),
  ]);
  const twice = limits.flatMap(({ at, name }, n) =>
    limits.findIndex((other) => other.name === name) < n
      ? [{ path: `groups[${at}]`, text: `gives a second ${name}` }]
      : [],
  );
  return [...keys, ...twice];
}

function referenceErrors({ people, lines, sites }: Problem): ProblemError[] {
  const knownLines = new Set(lines.map(({ id }) => id));
  const knownSites = new Set(sites);
  return people.flatMap((person, at) => [
    ...(knownSites.has(person.site)
      ? []
      : [{ path: `people[${at}].site`, text: `"${person.site}" is not a known site` }]),
    ...person.lines.flatMap((line, n) => {
      const path = `people[${at}].lines[${n}]`;
      if (!knownLines.has(line)) return [{ path, text: `"${line}" is not a known line` }];
      return person.lines.indexOf(line) < n ? [{ path, text: `repeats "${line}"` }] : [];
    }),
  ]);
}

function togetherErrors({ people }: Problem): ProblemError[] {
  const pins = new Map<string, { pin: 'in' | 'out'; id: string }>();
  return people.flatMap(({ id, together, pin }, at) => {
    if (together === undefined || pin === undefined) return [];
    const first = pins.get(together);
    if (!first) pins.set(together, { pin, id });
    return first && first.pin !== pin
      ? [
          {
            path: `people[${at}].pin`,
            text: `is "${pin}", but "${first.id}" of the same set "${together}" is pinned "${first.pin}"`,
          },
        ]
      : [];
  });
}
