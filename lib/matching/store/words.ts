import 'server-only';
import type { Scope } from '../../access/scope';
import type { PairId, PrisonerId, SoughtId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import type { PairKind, PairStatus, Verdict, Weight } from '../rules';
import type { Joins, Word } from '../rules/words';

/** Every join around these records, up to the one that stands and down to all that went into it. */
export async function joinsAbout(tx: Tx, _scope: Scope, ids: readonly string[]): Promise<Joins> {
  const rows = await tx.$queryRaw<{ gone: string; into: string; at: Date | null }[]>`
    select gone_id::text as gone, kept_id::text as into, at from app.joins_about(${[...new Set(ids)]}::uuid[])`;
  return new Map(rows.map(({ gone, into, at }) => [gone, { into, at: at?.getTime() ?? 0 }]));
}

/** A pair with what was last said of it, whoever may open its two sides. */
export type SaidPair = Weight & {
  readonly id: PairId;
  readonly kind: PairKind;
  readonly one: SoughtId | PrisonerId;
  readonly other: PrisonerId;
  readonly status: PairStatus;
  readonly verdict: Verdict | null;
  readonly carried: Verdict | null;
  readonly version: number;
  readonly foundAt: Date;
  /** The sought person is linked to this very record. */
  readonly linked: boolean;
  readonly word: Word | null;
};

type SaidRow = Omit<SaidPair, 'one' | 'other' | 'word'> & {
  soughtId: string | null;
  prisonerId: string;
  otherId: string | null;
  said: Word['verdict'] | null;
  saidAt: Date | null;
  saidBits: number;
  saidBand: Weight['band'];
  saidBrothers: boolean;
};

async function pairsAbout(tx: Tx, _scope: Scope, ids: readonly string[]): Promise<SaidPair[]> {
  const rows = await tx.$queryRaw<SaidRow[]>`
    select id::text as id, kind, sought_id::text as "soughtId", prisoner_id::text as "prisonerId", other_id::text as "otherId",
      status, verdict, carried, version, found_at as "foundAt", bits, band, brothers, linked, said, said_at as "saidAt",
      said_bits as "saidBits", said_band as "saidBand", said_brothers as "saidBrothers"
    from app.words_about(${[...new Set(ids)]}::uuid[])`;
  return rows.map((row) => ({ ...row, ...sidesOf(row), word: wordOf(row) }));
}

/** The two of a pair: the sought person first, of two records the second. */
export const sidesOf = ({
  soughtId,
  prisonerId,
  otherId,
}: {
  soughtId: string | null;
  prisonerId: string;
  otherId: string | null;
}) => ({ one: (soughtId ?? otherId) as SoughtId | PrisonerId, other: prisonerId as PrisonerId });

const wordOf = (row: SaidRow): Word | null =>
  row.said && {
    ...sidesOf(row),
    pairId: row.id,
    verdict: row.said,
    at: row.saidAt?.getTime() ?? 0,
    bits: row.saidBits,
    band: row.saidBand,
    brothers: row.saidBrothers,
  };

export type Around = { readonly pairs: readonly SaidPair[]; readonly words: readonly Word[]; readonly joins: Joins };

/**
 * The pairs of these people and of every record joined into them, with what was said, and the joins that say for whom it
 * counts. `people` are records or sought persons.
 */
export async function wordsAround(tx: Tx, scope: Scope, people: readonly string[]): Promise<Around> {
  const near = await joinsAbout(tx, scope, people);
  const pairs = await pairsAbout(tx, scope, [...people, ...near.keys(), ...[...near.values()].map(({ into }) => into)]);
  const records = pairs.flatMap(({ kind, one, other }) => (kind === 'inquiry' ? [other] : [one, other]));
  const joins = records.length > 0 ? await joinsAbout(tx, scope, [...people, ...records]) : near;
  return { pairs, words: pairs.flatMap(({ word }) => word ?? []), joins };
}

/** Writes the pair of the records that now stand for those of a pair, offered to nobody; one that is kept stays as it is. */
export const writePairThatStands = (tx: Tx, _scope: Scope, sourceId: PairId) =>
  tx.$queryRaw`select app.pair_that_stands(${sourceId}::uuid)::text as id`;

/** Brings a pair that is still as it was read up to what counts for it; a count of zero means somebody was faster. */
export async function saveCarried(
  tx: Tx,
  _scope: Scope,
  pair: Pick<SaidPair, 'id' | 'version'>,
  to: { status: PairStatus; carried: Verdict | null },
) {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select app.carry_word(${pair.id}::uuid, ${pair.version}::int, ${to.status}, ${to.carried}) as count`;
  return row ?? { count: 0 };
}

/** Holds these records until the transaction ends: none of them is joined meanwhile. */
export const holdStanding = (tx: Tx, _scope: Scope, ids: readonly string[]) =>
  tx.$queryRaw`select 1 as held from prisoner where id = any (${[...ids]}::uuid[]) order by id for share`;
