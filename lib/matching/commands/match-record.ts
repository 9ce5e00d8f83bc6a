import 'server-only';
import { type SystemActor, systemActor } from '../../access/actor';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { findSoughtCandidates } from '../../inquiries/store/candidates';
import type { PrisonerId } from '../../kernel/ids';
import type { Prepared } from '../../names/person';
import { scoreVersion } from '../../names/score';
import { namesVersion } from '../../names/version';
import { type Tx, transaction } from '../../platform/db';
import { findRecordCandidates } from '../../prisoners/store/candidates';
import { inOrder } from '../rules';
import { turned } from '../rules/reasons';
import { matchableRecords, matchableSought, pairsOfRecord } from '../store/keeping';
import { carryWords } from './carry-words';
import { type Kept, keepPairs, type Seen } from './keep-pairs';

const actor: SystemActor = systemActor('matching');
/** So many of the best are kept of one search; a person whom more resemble has a name that says little. */
export const mostKept = 30;

/**
 * Searches one record in the open inquiries and among the other records, and keeps what may be one person. In one
 * transaction, as the system; nothing is linked or decided by it. A record that is void or joined lets its pairs go.
 */
export const matchRecordNow = (prisonerId: PrisonerId): Promise<Kept> =>
  transaction(actor, async (tx) => {
    const scope = scopeOf(actor);
    const person = (await matchableRecords(tx, scope, [prisonerId])).get(prisonerId);
    const seen = person
      ? [...(await inInquiries(tx, scope, prisonerId, person)), ...(await amongRecords(tx, scope, prisonerId, person))]
      : [];
    const { around } = await carryWords(tx, scope, { ids: [prisonerId] });
    const before = await pairsOfRecord(tx, scope, prisonerId);
    const kept = await keepPairs(tx, scope, { seen, before, around, now: new Date() });
    await record(tx, actor, {
      type: 'match.searched',
      prisonerId,
      detail: { ...kept, compared: seen.length, namesVersion, scoreVersion },
    });
    return kept;
  });

async function inInquiries(tx: Tx, scope: Scope, prisonerId: PrisonerId, person: Prepared): Promise<Seen[]> {
  const found = await findSoughtCandidates(tx, scope, person, { limit: mostKept });
  const open = await matchableSought(
    tx,
    scope,
    found.map(({ id }) => id),
  );
  return found
    .filter(({ id }) => open.has(id))
    .map(({ id, score }) => ({
      ids: { soughtId: id, prisonerId, otherId: null },
      score: { ...score, parts: turned(score.parts) },
    }));
}

async function amongRecords(tx: Tx, scope: Scope, prisonerId: PrisonerId, person: Prepared): Promise<Seen[]> {
  const found = (await findRecordCandidates(tx, scope, person, { limit: mostKept + 1 })).filter(
    ({ id }) => id !== prisonerId,
  );
  const open = await matchableRecords(
    tx,
    scope,
    found.map(({ id }) => id),
  );
  return found
    .filter(({ id }) => open.has(id))
    .map(({ id, score }) => {
      const [first, second] = inOrder(prisonerId, id);
      const parts = first === prisonerId ? score.parts : turned(score.parts);
      return { ids: { soughtId: null, prisonerId: first, otherId: second }, score: { ...score, parts } };
    });
}
