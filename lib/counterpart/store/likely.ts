import 'server-only';
import type { Scope } from '../../access/scope';
import { descriptionOf } from '../../imports/rules/describe';
import type { Listed } from '../../imports/rules/understand';
import type { BatchId, PrisonerId } from '../../kernel/ids';
import type { PartialDate } from '../../kernel/partial-date';
import { prepare } from '../../names/prepare';
import type { Score } from '../../names/score';
import { fromColumns } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import type { Category, PrisonerStatus } from '../../prisoners/rules';
import { findRecordCandidates } from '../../prisoners/store/candidates';
import { recordsWithin, spellings } from '../../prisoners/store/within';
import type { Found } from '../rules/outcome';

/** How many people on file are looked at for a line, and shown beside it, at most. */
const mostRead = 50;
const mostShown = 5;

export type Likely = Found & {
  readonly id: PrisonerId;
  readonly number: number;
  readonly birth: PartialDate;
  readonly names: readonly { kind: string; script: string; full: string }[];
  readonly score: Score;
  readonly onThisBatch: boolean;
};

type Asked = { person: Listed; batchId: BatchId; sealed: boolean };

/**
 * People on file a line may be about, the likeliest first, with what the rules ask about each: by the same search the
 * staff's box uses, as far as this scope reaches. `sealed` false leaves sealed records out whoever asks: what is kept beside
 * a line is read by all of planning.
 */
export async function findLikely(tx: Tx, scope: Scope, { person, batchId, sealed }: Asked): Promise<Likely[]> {
  const candidates = await findRecordCandidates(tx, scope, prepare(descriptionOf(person)), { limit: mostRead });
  const near = candidates.filter(({ score: { band } }) => band !== 'none');
  if (near.length === 0) return [];
  const rows = await recordsLooked(
    tx,
    scope,
    near.map(({ id }) => id as string),
    sealed,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const dead = await decidedDead(tx, [...byId.keys()]);
  return near
    .flatMap(({ id, score }): Likely[] => {
      const row = byId.get(id);
      return row ? [likelyOf(row, score, { batchId, dead })] : [];
    })
    .slice(0, mostShown);
}

const recordsLooked = (tx: Tx, scope: Scope, ids: readonly string[], sealed: boolean) =>
  tx.prisoner.findMany({
    where: {
      AND: [
        { id: { in: [...ids] } },
        recordsWithin(scope),
        { status: { not: 'void' } },
        sealed ? {} : { sealed: false },
      ],
    },
    select: {
      id: true,
      number: true,
      status: true,
      category: true,
      birthFrom: true,
      birthTo: true,
      birthPrecision: true,
      birthApproximate: true,
      names: spellings,
      members: { where: { holdsPlace: true }, select: { batchId: true } },
    },
  });
type Looked = Awaited<ReturnType<typeof recordsLooked>>[number];

/** Of these records those with a decision of death in hand; to whoever may not know, there is none. */
async function decidedDead(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.deathDecision.findMany({
    where: { prisonerId: { in: [...ids] }, status: { in: ['proposed', 'decided'] } },
    select: { prisonerId: true },
  });
  return new Set(rows.map(({ prisonerId }) => prisonerId));
}

const likelyOf = (
  row: Looked,
  score: Score,
  { batchId, dead }: { batchId: BatchId; dead: ReadonlySet<string> },
): Likely => ({
  id: row.id as PrisonerId,
  number: row.number,
  birth: fromColumns('birth', row),
  names: row.names,
  score,
  band: score.band,
  bits: score.bits,
  brothers: score.brothers,
  parts: score.parts,
  status: row.status as PrisonerStatus,
  category: row.category as Category,
  onAnotherBatch: row.members.some((member) => member.batchId !== batchId),
  onThisBatch: row.members.some((member) => member.batchId === batchId),
  deathKnown: dead.has(row.id),
});

/** Records as a line names them, by the ids it was decided for; one that was joined is shown as the one that stands. */
export async function recordsNamed(tx: Tx, scope: Scope, ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids.filter((one): one is string => one !== null))];
  const rows = wanted.length
    ? await tx.prisoner.findMany({ where: { id: { in: wanted } }, select: { id: true, mergedIntoId: true } })
    : [];
  const stands = new Map(rows.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]));
  const named = stands.size
    ? await tx.prisoner.findMany({
        where: { AND: [{ id: { in: [...stands.values()] } }, recordsWithin(scope)] },
        select: { id: true, number: true, names: spellings },
      })
    : [];
  const byId = new Map(named.map((row) => [row.id, row]));
  return new Map(
    [...stands].flatMap(([asked, standing]) => {
      const row = byId.get(standing);
      return row ? [[asked, row] as const] : [];
    }),
  );
}

/** A record of this scope by the number people read out; not one that was made void. */
export async function findByNumber(tx: Tx, scope: Scope, where: { number: number } | { id: string }) {
  return tx.prisoner.findFirst({
    where: { AND: [where, recordsWithin(scope), { status: { not: 'void' } }] },
    select: { id: true },
  });
}
