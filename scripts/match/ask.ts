import type { StaffActor } from '../../lib/access/actor';
import { scopeOf } from '../../lib/access/scope';
import { reading } from '../../lib/platform/db';
import { askedFor } from '../../lib/prisoners/queries/asked-for';
import { searchRegistry } from '../../lib/prisoners/queries/search-registry';
import { registryQuestion } from '../../lib/prisoners/schema/registry';
import { findRecordCandidates } from '../../lib/prisoners/store/candidates';
import { birthFrom } from './load/person';
import type { Answered } from './measure';
import type { Query } from './tables';

const questionOf = ({ name, birth }: Query) =>
  registryQuestion.parse({ text: name.slice(0, 200), ...(birth ? { birth: birthFrom(birth) } : {}) });

/** Asks one query as a member of staff does, and times the whole call: transaction, search, reading, log. */
export async function ask(actor: StaffActor, query: Query, uuidOf: ReadonlyMap<string, string>): Promise<Answered> {
  const question = questionOf(query);
  const began = performance.now();
  const { rows } = await searchRegistry(actor, question);
  const ms = performance.now() - began;
  const expected = query.expected === null ? null : (uuidOf.get(query.expected) ?? null);
  const strong = rows.filter(({ band }) => band === 'strong');
  const shown = rows.map(({ id }) => String(id));
  return {
    category: query.category,
    expected,
    shown,
    strong: strong.map(({ id }) => String(id)),
    brothersStrong: strong.filter(({ parts }) =>
      parts.some(({ part, level }) => part === 'given' && level === 'different'),
    ).length,
    // Asked again, outside the time measured, only when the answer does not tell.
    amongCandidates:
      expected !== null && (shown.includes(expected) || (await candidates(actor, question)).has(expected)),
    ms,
  };
}

const candidates = (actor: StaffActor, question: ReturnType<typeof questionOf>) =>
  reading(actor, async (tx) => {
    const found = await findRecordCandidates(tx, scopeOf(actor), askedFor(actor, question).person);
    return new Set<string>(found.map(({ id }) => id));
  });
