import 'server-only';
import type { Actor } from '../../access/actor';
import { mayEditKin, mayEditRecord } from '../../access/rules';
import { record } from '../../audit/append';
import { Refused } from '../../kernel/refusal';
import { found, moved } from '../../platform/demand';
import type { Part, Versioned } from '../schema/changes';
import { countNames, deletePart, findPart } from '../store/parts';
import { keepRecordSearchable } from '../store/searchable';
import { change, type Follow, happened, nothingFollows } from './act';

const codes = {
  names: 'name-withdrawn',
  identifiers: 'identifier-withdrawn',
  places: 'place-withdrawn',
  kin: 'kin-withdrawn',
} as const;

/**
 * Takes back a name, number, place or next of kin recorded by mistake. The record's history keeps what it said and why it
 * was taken back; the last name stays, because a record without a name could never be found.
 */
export const withdrawPart = (
  actor: Actor,
  { part, partId, reason, ...at }: Versioned & { part: Part; partId: string; reason: string },
  follow: Follow = nothingFollows,
) =>
  change(actor, part === 'kin' ? mayEditKin : mayEditRecord, at, async (desk) => {
    const { tx, scope, id: prisonerId } = desk;
    const said = found(await findPart(tx, scope, { prisonerId, part, partId }));
    if (part === 'names' && (await countNames(tx, scope, prisonerId)) < 2)
      throw new Refused('invalid', { faults: [{ at: 'names', code: 'name-missing' }] });
    moved(await deletePart(tx, scope, { prisonerId, part, partId }));
    await keepRecordSearchable(tx, scope, [prisonerId]);
    await happened(desk, { reason: codes[part], note: said ? `${said}: ${reason}` : reason });
    await record(tx, actor, { type: 'prisoner.changed', prisonerId, detail: { what: codes[part], partId } });
    await follow(desk);
  });
