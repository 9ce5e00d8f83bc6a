import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadBatches } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { BatchId } from '../../kernel/ids';
import { batchNumber, recordNumber } from '../../kernel/numerals';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import type { ManifestView } from '../schema/lists';
import { findBatch, sideOf, sidesByCode } from '../store/batch';
import { standingManifest } from '../store/manifest';

/** The frozen list as it was frozen, its hash computed anew and compared. No such page while a list is not frozen. */
export const readManifest = (actor: Actor, { id }: { id: BatchId }): Promise<ManifestView> =>
  reading(actor, async (tx) => {
    must(mayReadBatches(actor));
    const batch = found(await findBatch(tx, scopeOf(actor), id));
    const manifest = found(standingManifest(batch));
    const { terms } = manifest;
    const sides = new Map((await sidesByCode(tx, [terms.ours, terms.theirs])).map((side) => [side.code, sideOf(side)]));
    await record(tx, actor, {
      type: 'batch.read',
      batchId: id,
      detail: { part: 'manifest', list: manifest.list, hash: manifest.hash, people: manifest.members.length },
    });
    return {
      number: batchNumber(manifest.batch),
      list: manifest.list,
      hash: manifest.hash,
      name: terms.name,
      ours: found(sides.get(terms.ours)),
      theirs: found(sides.get(terms.theirs)),
      agreement: terms.agreement,
      mediator: terms.mediator,
      plannedOn: terms.plannedOn,
      place: terms.place,
      submittedBy: manifest.submittedBy,
      firstApprovedBy: manifest.firstApprovedBy ?? null,
      firstApprovedAt: manifest.firstApprovedAt ?? null,
      approvedBy: manifest.approvedBy,
      approvedAt: manifest.approvedAt,
      frozenAt: manifest.frozenAt,
      lines: manifest.members.map(({ position, number, names, birth, rank, serviceNumber, placeKind }) => ({
        position,
        number: recordNumber(number),
        names: [...names] as ManifestView['lines'][number]['names'],
        birth,
        rank,
        serviceNumber,
        placeKind,
      })),
    };
  });
