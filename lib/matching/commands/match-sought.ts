import 'server-only';
import { type SystemActor, systemActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { SoughtId } from '../../kernel/ids';
import { scoreVersion } from '../../names/score';
import { namesVersion } from '../../names/version';
import { transaction } from '../../platform/db';
import { findRecordCandidates } from '../../prisoners/store/candidates';
import { inquiryOf, matchableRecords, matchableSought, pairsOfSought } from '../store/keeping';
import { carryWords } from './carry-words';
import { type Kept, keepPairs } from './keep-pairs';
import { mostKept } from './match-record';

const actor: SystemActor = systemActor('matching');

/**
 * Searches the registry for one sought person and keeps the records that may be theirs. In one transaction, as the system;
 * nothing is linked or decided by it. An inquiry that is over lets its pairs go. Null when there is no such person any more.
 */
export const matchSoughtNow = (soughtId: SoughtId): Promise<Kept | null> =>
  transaction(actor, async (tx) => {
    const scope = scopeOf(actor);
    const inquiry = await inquiryOf(tx, scope, soughtId);
    if (!inquiry) return null;
    const person = (await matchableSought(tx, scope, [soughtId])).get(soughtId);
    const found = person ? await findRecordCandidates(tx, scope, person, { limit: mostKept }) : [];
    const open = await matchableRecords(
      tx,
      scope,
      found.map(({ id }) => id),
    );
    const seen = found
      .filter(({ id }) => open.has(id))
      .map(({ id, score }) => ({ ids: { soughtId, prisonerId: id, otherId: null }, score }));
    const { around } = await carryWords(tx, scope, { ids: [soughtId] });
    const before = await pairsOfSought(tx, scope, soughtId);
    const kept = await keepPairs(tx, scope, { seen, before, around, now: new Date() });
    await record(tx, actor, {
      type: 'match.searched',
      inquiryId: inquiry.inquiryId,
      subject: { type: 'sought-person', id: soughtId },
      detail: { ...kept, compared: seen.length, namesVersion, scoreVersion },
    });
    return kept;
  });
