import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Scope } from '../../access/scope';
import type { BatchId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import type { Frozen } from '../problem/freeze';

type NewSnapshot = {
  batchId: BatchId;
  hash: string;
  policyNumber: number;
  agreementVersionId: string | null;
  setUpVersion: number;
  takenById: string;
  takenAt: Date;
};

/** Writes a snapshot with the evidence of everybody in it, in two statements however many they are. */
export async function saveSnapshot(
  tx: Tx,
  _scope: Scope,
  head: NewSnapshot,
  { problem, people }: Frozen,
): Promise<string> {
  const id = randomUUID();
  await tx.$executeRaw`
    insert into plan_snapshot (id, batch_id, hash, problem, policy_number, agreement_version_id, set_up_version, taken_by_id, taken_at)
    values (${id}::uuid, ${head.batchId}::uuid, ${head.hash}, ${JSON.stringify(problem)}::jsonb, ${head.policyNumber},
      ${head.agreementVersionId}::uuid, ${head.setUpVersion}, ${head.takenById}::uuid, ${head.takenAt})`;
  await tx.$executeRaw`
    insert into plan_snapshot_gate (snapshot_id, prisoner_id, gates, grounds)
    select ${id}::uuid, r.id, r.gates, r.grounds
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as r (id uuid, gates jsonb, grounds jsonb)`;
  return id;
}
