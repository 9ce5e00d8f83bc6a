import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId, SoughtId } from '../../kernel/ids';
import { unpack } from '../../names/packed';
import type { Prepared } from '../../names/person';
import type { Score } from '../../names/score';
import type { Prisma, Tx } from '../../platform/db';
import { standing } from '../../prisoners/store/within';
import type { PairKind, PairStatus, Verdict } from '../rules';

/** Which two: a sought person and a record, or two records of which the first has the smaller id. */
export type PairIds = {
  readonly soughtId: string | null;
  readonly prisonerId: string;
  readonly otherId: string | null;
};

const kept = {
  id: true,
  kind: true,
  soughtId: true,
  prisonerId: true,
  otherId: true,
  bits: true,
  band: true,
  brothers: true,
  namesVersion: true,
  scoreVersion: true,
  reasons: true,
  status: true,
  carried: true,
  version: true,
} as const satisfies Prisma.MatchCandidateSelect;

/** The pairs already kept of a record: with sought persons and with other records. */
export const pairsOfRecord = (tx: Tx, _scope: Scope, id: PrisonerId) =>
  tx.matchCandidate.findMany({
    where: { OR: [{ prisonerId: id }, { otherId: id }] },
    orderBy: { id: 'asc' },
    select: kept,
  });
export type KeptPair = Awaited<ReturnType<typeof pairsOfRecord>>[number];

/** The pairs already kept of a sought person. */
export const pairsOfSought = (tx: Tx, _scope: Scope, id: SoughtId): Promise<KeptPair[]> =>
  tx.matchCandidate.findMany({ where: { soughtId: id }, orderBy: { id: 'asc' }, select: kept });

type Described = ReadonlyMap<string, Prepared>;

/** Of these records those that can be matched, neither void nor joined with another, as they are compared. */
export async function matchableRecords(tx: Tx, _scope: Scope, ids: readonly string[]): Promise<Described> {
  const rows = await tx.prisonerSearch.findMany({
    where: { prisonerId: { in: [...ids] }, prisoner: { ...standing, status: { not: 'void' } } },
    select: { prisonerId: true, parts: true, detail: true, kin: true },
  });
  return described(rows.map(({ prisonerId, ...row }) => [prisonerId, unpack(row)]));
}

/** Of these sought persons those of an inquiry that is not over, as they are compared. */
export async function matchableSought(tx: Tx, _scope: Scope, ids: readonly string[]): Promise<Described> {
  const rows = await tx.soughtSearch.findMany({
    where: { soughtId: { in: [...ids] }, sought: { inquiry: { status: { notIn: ['closed', 'rejected'] } } } },
    select: { soughtId: true, parts: true, detail: true, kin: true },
  });
  return described(rows.map(({ soughtId, ...row }) => [soughtId, unpack(row)]));
}

const described = (rows: readonly (readonly [string, Prepared | null])[]): Described =>
  new Map(rows.flatMap(([id, person]) => (person ? [[id, person] as const] : [])));

/** The inquiry a sought person belongs to, for the log. */
export const inquiryOf = (tx: Tx, _scope: Scope, id: SoughtId) =>
  tx.soughtPerson.findUnique({ where: { id }, select: { inquiryId: true } });

type Rules = { namesVersion: number; scoreVersion: number };
const columnsOf = ({ bits, band, brothers, parts }: Score, rules: Rules) => ({
  bits,
  band,
  brothers,
  reasons: parts as unknown as Prisma.InputJsonArray,
  ...rules,
});

/** Writes pairs found for the first time; one that somebody found meanwhile stays as it is. */
export const saveFound = (
  tx: Tx,
  _scope: Scope,
  found: readonly { ids: PairIds; kind: PairKind; score: Score }[],
  { now, ...rules }: Rules & { now: Date },
) =>
  tx.matchCandidate.createMany({
    data: found.map(({ ids, kind, score }) => ({
      ...ids,
      kind,
      ...columnsOf(score, rules),
      foundAt: now,
      updatedAt: now,
    })),
    skipDuplicates: true,
  });

type Scored = Rules & { score: Score | null; status: PairStatus; carried: Verdict | null; now: Date };

/** Writes a new score, a new state, or both, of a pair that is still as it was read. */
export const saveScored = (tx: Tx, _scope: Scope, row: KeptPair, { score, status, carried, now, ...rules }: Scored) =>
  tx.matchCandidate.updateMany({
    where: { id: row.id, version: row.version },
    data: {
      ...(score ? columnsOf(score, rules) : {}),
      status,
      ...(carried === row.carried ? {} : { carried }),
      updatedAt: now,
      version: { increment: 1 },
    },
  });

/** Pairs scored by other rules than these whose two sides are still there to be compared, the longest untouched first. */
export const stalePairs = (tx: Tx, _scope: Scope, { most, ...rules }: Rules & { most: number }) =>
  tx.matchCandidate.findMany({
    where: {
      NOT: rules,
      status: { not: 'gone' },
      prisoner: { ...standing, status: { not: 'void' } },
      AND: [
        { OR: [{ otherId: null }, { other: { ...standing, status: { not: 'void' } } }] },
        { OR: [{ soughtId: null }, { sought: { inquiry: { status: { notIn: ['closed', 'rejected'] } } } }] },
      ],
    },
    orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: { soughtId: true, prisonerId: true },
  });
