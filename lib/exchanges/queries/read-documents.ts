import 'server-only';
import type { Actor } from '../../access/actor';
import { mayGiveCopies, mayPrintAnnex, mayReadBatches } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import type { Decision } from '../../kernel/decision';
import type { BatchId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { env } from '../../platform/env';
import type { BatchStatus } from '../rules';
import { frozenStatuses } from '../rules/batch-work';
import { mayPrint } from '../rules/copies';
import { type DocumentsOfBatch, type PaperKind, paperKinds } from '../schema/documents';
import { findBatch, sideOf } from '../store/batch';
import { standingManifest } from '../store/manifest';
import { seatsOf } from '../store/seats';

const allowed: Record<PaperKind, (actor: Actor) => Decision> = {
  ...mayPrint,
  workbook: mayGiveCopies,
  annex: mayPrintAnnex,
};

/** Which papers this reader may print of a batch and whether it is time. It names nobody: printing is what is logged. */
export const readDocuments = (actor: Actor, { id }: { id: BatchId }): Promise<DocumentsOfBatch> =>
  reading(actor, async (tx) => {
    must(mayReadBatches(actor));
    const scope = scopeOf(actor);
    const batch = found(await findBatch(tx, scope, id));
    const manifest = standingManifest(batch);
    const inForce = frozenStatuses.includes(batch.status as BatchStatus);
    const seats = [...(await seatsOf(tx, scope, id)).values()];
    return {
      state: manifest ? (inForce ? 'ready' : 'void') : 'before',
      ours: sideOf(batch.ours),
      theirs: sideOf(batch.theirs),
      list: manifest?.list ?? null,
      hash: manifest?.hash ?? null,
      frozenAt: manifest?.frozenAt ?? null,
      seated: seats.some(({ vehicle }) => vehicle),
      papers: paperKinds.filter((kind) => allowed[kind](actor).ok),
      verifyAt: `${env.HOMEWARD_URL}/verify`,
    };
  });
