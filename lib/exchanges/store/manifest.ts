import 'server-only';
import { Refused } from '../../kernel/refusal';
import { canonical, sha256 } from '../../platform/crypto';
import type { BatchStatus } from '../rules';
import { frozenStatuses } from '../rules/batch-work';
import type { Manifest } from '../rules/manifest';
import type { BatchRow } from './batch';

/** The manifest of a batch, its hash computed anew and compared; null when the list is not frozen. A mismatch is refused. */
export function standingManifest(batch: BatchRow): (Manifest & { hash: string }) | null {
  if (!batch.manifest || !batch.manifestHash) return null;
  const manifest = batch.manifest as unknown as Manifest;
  if (sha256(canonical(manifest)) !== batch.manifestHash) throw new Refused('wrong-status');
  return { ...manifest, hash: batch.manifestHash };
}

/** The list papers are printed from. Of a batch that was suspended or cancelled there is none, whatever it remembers. */
export function listInForce(batch: BatchRow): Manifest & { hash: string } {
  const manifest = frozenStatuses.includes(batch.status as BatchStatus) ? standingManifest(batch) : null;
  if (!manifest) throw new Refused('not-found');
  return manifest;
}
