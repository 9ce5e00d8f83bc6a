import 'server-only';
import type { StaffActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import type { BatchId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { canonical, sha256 } from '../../platform/crypto';
import { fromColumns } from '../../platform/dates';
import type { Prisma, Tx } from '../../platform/db';
import { found } from '../../platform/demand';
import type { Category } from '../../prisoners/rules';
import { staffNames } from '../../staff/store/names';
import type { Manifest, ManifestLine } from '../rules/manifest';
import type { PlaceKind } from '../rules/places';
import type { BatchRow } from '../store/batch';
import { listedMembers } from '../store/members';
import { identitiesOf } from '../store/people';
import { termsOf } from '../store/terms';

/** What a frozen batch keeps: the list in words and the SHA-256 of its canonical JSON. */
export async function frozenList(tx: Tx, actor: StaffActor, batch: BatchRow, now: Date) {
  const scope = scopeOf(actor);
  const names = await staffNames(tx, scope, [batch.submittedById, batch.firstApprovedById, batch.approvedById]);
  const manifest: Manifest = {
    batch: batch.number,
    list: batch.listVersion,
    terms: termsOf(batch),
    submittedBy: found(names.get(batch.submittedById ?? '')),
    firstApprovedBy: found(names.get(batch.firstApprovedById ?? '')),
    firstApprovedAt: found(batch.firstApprovedAt).toISOString(),
    approvedBy: found(names.get(batch.approvedById ?? '')),
    approvedAt: found(batch.approvedAt).toISOString(),
    frozenAt: now.toISOString(),
    members: await manifestLines(tx, actor, batch.id as BatchId),
  };
  return {
    frozenAt: now,
    manifest: manifest as unknown as Prisma.InputJsonObject,
    manifestHash: sha256(canonical(manifest)),
  };
}

async function manifestLines(tx: Tx, actor: StaffActor, batchId: BatchId): Promise<ManifestLine[]> {
  const scope = scopeOf(actor);
  const members = await listedMembers(tx, scope, batchId);
  const people = await identitiesOf(
    tx,
    scope,
    members.map(({ prisonerId }) => prisonerId),
  );
  const byId = new Map(people.map((person) => [person.id, person]));
  return members.map(({ prisonerId, placeKind }, index) => {
    const person = byId.get(prisonerId);
    // A sealed record cannot be put on paper by somebody who may not open it.
    if (!person) throw new Refused('not-eligible');
    return {
      position: index + 1,
      prisonerId,
      number: person.number,
      names: person.names,
      birth: fromColumns('birth', person),
      rank: person.rank,
      serviceNumber: person.serviceNumber,
      fatherName: person.fatherName,
      category: person.category as Category,
      placeKind: placeKind as PlaceKind,
    };
  });
}
