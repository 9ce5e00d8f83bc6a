import 'server-only';
import type { Scope } from '../../access/scope';
import type { SourceKind } from '../../evidence/rules';
import type { BatchId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import type { Category, HealthCategory, PrisonerStatus, sexes } from '../../prisoners/rules';
import { standing } from '../../prisoners/store/within';
import type { Candidate } from '../rules';
import type { Limits } from '../rules/limits';

/** What planning knows of one person, each fact with the day and the source it rests on. */
export type CandidateRow = {
  id: string;
  number: number;
  status: PrisonerStatus;
  statusSince: Date | null;
  category: Category;
  sex: (typeof sexes)[number];
  health: HealthCategory;
  unit: string | null;
  openedOn: Date;
  birthFrom: Date | null;
  birthTo: Date | null;
  birthPrecision: string;
  birthApproximate: boolean;
  captureFrom: Date | null;
  captureTo: Date | null;
  capturePrecision: string;
  captureApproximate: boolean;
  lastAliveAt: Date | null;
  aliveSource: SourceKind | null;
  captivityConfirmed: boolean;
  confirmedAt: Date | null;
  wish: Candidate['wish'];
  wishAsOf: Date | null;
  fitness: Candidate['fitness'];
  fitnessAsOf: Date | null;
  hold: Candidate['hold'];
  holdAt: Date | null;
  placeKnown: boolean;
  place: string | null;
  placeOn: Date | null;
  placeSource: 'detention-history' | SourceKind | null;
  inOtherBatch: boolean;
  otherBatch: number | null;
  otherBatchSince: Date | null;
  onThisBatch: boolean;
  limits: Limits;
};

/** What planning knows of these people. `apartFrom`: the batch whose own places do not count as another's. */
export const candidatesByIds = (tx: Tx, _scope: Scope, ids: readonly string[], apartFrom: BatchId | null) =>
  tx.$queryRaw<CandidateRow[]>`
    select f.id::text as id, f.number, f.status, f.status_since as "statusSince", f.category, f.sex, f.health, f.unit,
      f.opened_on as "openedOn", f.birth_from as "birthFrom", f.birth_to as "birthTo", f.birth_precision as "birthPrecision",
      f.birth_approximate as "birthApproximate", f.capture_from as "captureFrom", f.capture_to as "captureTo",
      f.capture_precision as "capturePrecision", f.capture_approximate as "captureApproximate",
      f.last_alive_at as "lastAliveAt", f.alive_source as "aliveSource",
      f.confirmed_at is not null as "captivityConfirmed", f.confirmed_at as "confirmedAt",
      f.wish, f.wish_as_of as "wishAsOf", f.fitness, f.fitness_as_of as "fitnessAsOf", f.hold, f.hold_at as "holdAt",
      f.place is not null as "placeKnown", f.place, f.place_on as "placeOn", f.place_source as "placeSource",
      f.other_batch is not null as "inOtherBatch", f.other_batch as "otherBatch", f.other_batch_since as "otherBatchSince",
      f.on_this_batch as "onThisBatch",
      (select p.content -> 'limits' from planning_policy p where p.status = 'adopted' order by p.number desc limit 1) as limits
    from app.planning_facts(${[...ids]}::uuid[], ${apartFrom}::uuid) f`;

const step = 1000;

/** The ids of everybody at these statuses, a thousand at a time, in the order of their numbers. */
export async function* candidateIds(tx: Tx, _scope: Scope, statuses: readonly string[]) {
  let after = 0;
  for (;;) {
    const rows = await tx.prisoner.findMany({
      where: { ...standing, status: { in: [...statuses] }, number: { gt: after } },
      orderBy: { number: 'asc' },
      take: step,
      select: { id: true, number: true },
    });
    yield rows.map(({ id }) => id);
    const last = rows.at(-1);
    if (!last || rows.length < step) return;
    after = last.number;
  }
}
