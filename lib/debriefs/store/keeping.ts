import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId, SightingId, SoughtId } from '../../kernel/ids';
import { unpack } from '../../names/packed';
import type { Prepared } from '../../names/person';
import type { Score } from '../../names/score';
import type { Prisma, Tx } from '../../platform/db';
import { type Candidate, rankedCandidates, readRows } from '../../prisoners/store/candidates';
import { censusOf } from '../../prisoners/store/name-counts';
import type { CandidateStatus } from '../rules/candidate';

/** A sighting and either a record or a person a family seeks. */
export type CandidateIds = {
  readonly sightingId: string;
  readonly prisonerId: string | null;
  readonly soughtId: string | null;
};

const kept = {
  id: true,
  sightingId: true,
  prisonerId: true,
  soughtId: true,
  bits: true,
  band: true,
  brothers: true,
  namesVersion: true,
  scoreVersion: true,
  reasons: true,
  status: true,
  verdict: true,
  version: true,
  decisions: {
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    take: 1,
    select: { verdict: true, bits: true, band: true, brothers: true },
  },
} as const satisfies Prisma.SightingCandidateSelect;

const keptWhere = (tx: Tx, where: Prisma.SightingCandidateWhereInput) =>
  tx.sightingCandidate.findMany({ where, orderBy: { id: 'asc' }, select: kept });
export type KeptCandidate = Awaited<ReturnType<typeof keptWhere>>[number];

export const candidatesOfSighting = (tx: Tx, _scope: Scope, id: SightingId) => keptWhere(tx, { sightingId: id });
export const candidatesOfRecord = (tx: Tx, _scope: Scope, id: PrisonerId) => keptWhere(tx, { prisonerId: id });
export const candidatesOfSought = (tx: Tx, _scope: Scope, id: SoughtId) => keptWhere(tx, { soughtId: id });

/** Which of these sightings wait for somebody to be found; those that are attached are only compared anew. */
export async function waitingAmong(tx: Tx, _scope: Scope, ids: readonly string[]) {
  const rows = await tx.sighting.findMany({ where: { id: { in: [...ids] }, status: 'waiting' }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

type Described = ReadonlyMap<string, Prepared>;
/** Of these sightings those that may be looked for, as they are compared. */
export async function searchedSightings(tx: Tx, _scope: Scope, ids: readonly string[]): Promise<Described> {
  const rows = await tx.sightingSearch.findMany({ where: { sightingId: { in: [...ids] } } });
  return new Map(
    rows.flatMap(({ sightingId, parts, detail, kin }) => {
      const person = unpack({ parts, detail, kin });
      return person ? [[sightingId, person] as const] : [];
    }),
  );
}

/** Sightings that may be of the person described, best first. For the job alone. */
export async function findSightingCandidates(
  tx: Tx,
  scope: Scope,
  wanted: Prepared,
  { limit }: { limit: number },
): Promise<Candidate<SightingId>[]> {
  const census = await censusOf(tx, scope);
  const found = await rankedCandidates(wanted, census, (keys, strong, most) =>
    readSightingRows(tx, keys, strong, most),
  );
  return found.slice(0, limit) as Candidate<SightingId>[];
}

async function readSightingRows(tx: Tx, keys: readonly number[], strong: readonly number[], most: number) {
  const [answer] = await tx.$queryRaw<{ rows: string | null }[]>`
    select string_agg(concat_ws(E'\\t', id, parts, coalesce(detail, ''), coalesce(kin, '')), E'\\n' order by hits desc, id) as rows
    from app.sighting_candidates(${[...keys]}::int[], ${[...strong]}::int[], ${most}::int)`;
  return readRows(answer?.rows);
}

type Rules = { namesVersion: number; scoreVersion: number };
const columnsOf = ({ bits, band, brothers, parts }: Score, rules: Rules) => ({
  bits,
  band,
  brothers,
  reasons: parts as unknown as Prisma.InputJsonArray,
  ...rules,
});

/** Writes candidates found for the first time; one that somebody wrote meanwhile stays as it is. */
export const saveFound = (
  tx: Tx,
  _scope: Scope,
  found: readonly { ids: CandidateIds; score: Score }[],
  { now, ...rules }: Rules & { now: Date },
) =>
  tx.sightingCandidate.createMany({
    data: found.map(({ ids, score }) => ({ ...ids, ...columnsOf(score, rules), foundAt: now, updatedAt: now })),
    skipDuplicates: true,
  });

/** Writes a new score, a new state, or both, of a candidate that is still as it was read. */
export const saveScored = (
  tx: Tx,
  _scope: Scope,
  row: Pick<KeptCandidate, 'id' | 'version'>,
  { score, status, now, ...rules }: Rules & { score: Score | null; status: CandidateStatus; now: Date },
) =>
  tx.sightingCandidate.updateMany({
    where: { id: row.id, version: row.version },
    data: { ...(score ? columnsOf(score, rules) : {}), status, updatedAt: now, version: { increment: 1 } },
  });

/** Sightings whose candidates were scored by other rules than these, the longest untouched first. */
export async function staleSightings(tx: Tx, _scope: Scope, { most, ...rules }: Rules & { most: number }) {
  const rows = await tx.sightingCandidate.findMany({
    where: { NOT: rules, status: { not: 'gone' }, sighting: { search: { isNot: null } } },
    orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: { sightingId: true },
  });
  return [...new Set(rows.map(({ sightingId }) => sightingId as SightingId))];
}
