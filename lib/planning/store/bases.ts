import 'server-only';
import type { Scope } from '../../access/scope';
import type { Person } from '../../exchanges/planner/problem';
import type { SnapshotId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import type { PlanProblem } from '../problem/freeze';
import type { ProblemTerms } from '../schema/runs';

/** What a run stands on: the snapshot, the priorities and the agreement it was taken under, each by its hash. */
export type Basis = {
  id: SnapshotId;
  batchId: string;
  hash: string;
  takenById: string;
  takenAt: Date;
  policyNumber: number;
  policyHash: string;
  agreementVersionId: string | null;
};

export async function findBasis(tx: Tx, scope: Scope, id: string): Promise<Basis | null> {
  if (scope.batches === 'none') return null;
  const [row] = await tx.$queryRaw<Basis[]>`
    select n.id::text as id, n.batch_id::text as "batchId", n.hash, n.taken_by_id::text as "takenById", n.taken_at as "takenAt",
      n.policy_number as "policyNumber", p.hash as "policyHash", n.agreement_version_id::text as "agreementVersionId"
    from plan_snapshot n join planning_policy p on p.number = n.policy_number where n.id = ${id}::uuid`;
  return row ?? null;
}

/** The hash of an agreement's version, as it was adopted. */
export async function findAgreementHash(tx: Tx, _scope: Scope, id: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ hash: string }[]>`select hash from agreement_version where id = ${id}::uuid`;
  return row?.hash ?? null;
}

/** The whole frozen problem; megabytes, when thousands of people are in it. */
export async function findProblem(tx: Tx, scope: Scope, id: string): Promise<PlanProblem | null> {
  if (scope.batches === 'none') return null;
  const [row] = await tx.$queryRaw<
    { problem: PlanProblem }[]
  >`select problem from plan_snapshot where id = ${id}::uuid`;
  return row?.problem ?? null;
}

/** The problem without its people, and how many they are. */
export async function findTerms(tx: Tx, scope: Scope, id: string): Promise<ProblemTerms | null> {
  if (scope.batches === 'none') return null;
  const [row] = await tx.$queryRaw<{ terms: ProblemTerms }[]>`
    select problem - 'people' || jsonb_build_object('people', jsonb_array_length(problem -> 'people')) as terms
    from plan_snapshot where id = ${id}::uuid`;
  return row?.terms ?? null;
}

export type Evidence = { gates: unknown; grounds: unknown };

/** One person of a frozen problem, and what their gates rest on; the evidence of a sealed record is a supervisor's alone. */
export async function findFrozenPerson(tx: Tx, scope: Scope, id: string, prisonerId: string) {
  if (scope.batches === 'none') return null;
  const [row] = await tx.$queryRaw<{ person: Person | null; gates: unknown; grounds: unknown }[]>`
    select jsonb_path_query_first(n.problem, '$.people[*] ? (@.id == $id)', jsonb_build_object('id', ${prisonerId}::text)) as person,
      g.gates, g.grounds
    from plan_snapshot n left join plan_snapshot_gate g on g.snapshot_id = n.id and g.prisoner_id = ${prisonerId}::uuid
    where n.id = ${id}::uuid`;
  return row?.person ? { person: row.person, gates: row.gates, grounds: row.grounds } : null;
}
