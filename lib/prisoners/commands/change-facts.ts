import 'server-only';
import type { Actor } from '../../access/actor';
import { mayEditRecord } from '../../access/rules';
import { record } from '../../audit/append';
import { Refused } from '../../kernel/refusal';
import { canonical } from '../../platform/crypto';
import type { RecordFacts, Versioned } from '../schema/changes';
import { findFacts } from '../store/facts';
import { saveFacts } from '../store/save';
import { keepRecordSearchable } from '../store/searchable';
import { change, type Follow, happened, nothingFollows } from './act';
import { healthAsWas } from './health-as-was';
import { notInTheFuture } from './not-in-the-future';

/** Corrects the facts of a record. The log and the history say which were changed, not what they were. */
export const changeFacts = (
  actor: Actor,
  { facts, ...at }: Versioned & { facts: RecordFacts },
  follow: Follow = nothingFollows,
) =>
  change(actor, mayEditRecord, at, async (desk) => {
    const { tx, scope, id, now } = desk;
    notInTheFuture({ 'facts.birth': facts.birth, 'facts.capture': facts.capture }, now);
    const before = await findFacts(tx, scope, id);
    healthAsWas(before.healthCategory, facts.healthCategory);
    const fields = differing(before, facts);
    if (fields.length === 0) throw new Refused('invalid', { faults: [{ at: '', code: 'nothing-changed' }] });
    await saveFacts(tx, scope, id, facts);
    await keepRecordSearchable(tx, scope, [id]);
    await happened(desk, { reason: fields.join(',') });
    await record(tx, actor, { type: 'prisoner.changed', prisonerId: id, detail: { fields } });
    await follow(desk);
  });

const differing = (before: RecordFacts, after: RecordFacts) =>
  (Object.keys(after) as (keyof RecordFacts)[]).filter((key) => canonical(before[key]) !== canonical(after[key]));
