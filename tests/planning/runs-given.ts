import { randomUUID } from 'node:crypto';
import type { StaffActor } from '@/lib/access/actor';
import { hashOf } from '@/lib/exchanges/planner/canonical';
import type { Problem } from '@/lib/exchanges/planner/problem';
import type { BatchId, PrisonerId, RunId, UserId } from '@/lib/kernel/ids';
import { startRun } from '@/lib/planning/commands/start-run';
import { workOnQuestion } from '@/lib/planning/commands/work-on-question';
import { workOnRun } from '@/lib/planning/commands/work-on-run';
import { trialSeed } from '@/lib/planning/outcome/hashes';
import { optionsFor } from '@/lib/planning/rules/runs';
import { aBatch, anOffice, aPerson, type Office } from '../exchanges/given';
import { pastTheRules } from '../setup/database';

export type PlanningOffice = Office & { second: StaffActor };

/** An office with two supervisors who are not planners: a draw needs both. */
export async function aPlanningOffice(): Promise<PlanningOffice> {
  const office = await anOffice();
  const [{ id } = { id: '' }] = await pastTheRules<{ id: string }>(
    `insert into app_user (id, email, display_name) values (gen_random_uuid(), 'second@office.example', 'Second supervisor') returning id`,
  );
  await pastTheRules(`insert into user_role (user_id, role) values ($1, 'supervisor')`, [id]);
  return {
    ...office,
    second: { kind: 'staff', id: id as UserId, name: 'Second supervisor', roles: new Set(['supervisor']) },
  };
}

/** A batch with fewer places than there are people who could go, the first of them held longest. */
export async function aBatchToPlan(office: Office, { people = 4, seats = 2 } = {}) {
  const id = await aBatch(office, { seats, stretchers: 1 });
  const persons = [];
  for (let n = 0; n < people; n += 1) persons.push(await aPerson(office, { n: n + 1 }));
  return { id, persons };
}

/** A trial that was worked on to its end. */
export async function aTrial(office: Office, id: BatchId) {
  const { id: runId } = await startRun(office.planner, { id, kind: 'trial' });
  await workOnRun(runId);
  return runId;
}

/** A waiting run of any frozen problem, past everything that would ask for people on file. */
export async function aWaitingRun(office: Office, batchId: BatchId, { seed: _, ...problem }: Problem): Promise<RunId> {
  const [snapshotId, hash] = [randomUUID(), hashOf(problem)];
  await pastTheRules(
    `insert into plan_snapshot (id, batch_id, hash, problem, policy_number, set_up_version, taken_by_id) values ($1, $2, $3, $4, 1, 0, $5)`,
    [snapshotId, batchId, hash, JSON.stringify(problem), office.planner.id],
  );
  const [row] = await pastTheRules<{ id: RunId }>(
    `insert into plan_run (id, batch_id, kind, snapshot_id, seed, options, created_by_id)
     values (gen_random_uuid(), $1, 'trial', $2, $3, $4, $5) returning id`,
    [batchId, snapshotId, trialSeed(hash), JSON.stringify(optionsFor('trial', {})), office.planner.id],
  );
  return row!.id;
}

/** The same problem with ids that could be records' own. */
export const withRecordIds = (problem: Problem): Problem => ({
  ...problem,
  people: problem.people.map((person) => ({ ...person, id: randomUUID() })),
});

export const runRow = async (id: string) =>
  (await pastTheRules<Record<string, unknown>>('select * from plan_run where id = $1', [id]))[0]!;
export const peopleOfRun = (id: string) =>
  pastTheRules<{ prisoner_id: PrisonerId; chosen: boolean; reason: { code: string }; reserve_rank: number | null }>(
    'select * from plan_run_person where run_id = $1 order by position',
    [id],
  );
export const chosenIn = async (id: string) =>
  (await peopleOfRun(id)).filter(({ chosen }) => chosen).map(({ prisoner_id }) => prisoner_id);
export const eventsOf = async (runId: string) =>
  (
    await pastTheRules<{ type: string; actor_kind: string }>(
      'select type, actor_kind from audit_event where subject_id = $1 order by id',
      [runId],
    )
  ).map(({ type, actor_kind }) => `${actor_kind} ${type}`);
export const until = async (holds: () => Promise<boolean>, ms = 30_000) => {
  for (const end = Date.now() + ms; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((go) => setTimeout(go, 100));
  }
  throw new Error('It did not come to that.');
};
export const answerQuestion = async (id: string) => {
  await workOnQuestion(id as never);
  return (await pastTheRules<Record<string, unknown>>('select * from plan_question where id = $1', [id]))[0]!;
};
