/** One query as it was answered. */
export type Answered = {
  readonly category: string;
  readonly expected: string | null;
  /** Ids in the order shown. */
  readonly shown: readonly string[];
  /** Those shown as strong. */
  readonly strong: readonly string[];
  /** Shown as strong although the given names differ. */
  readonly brothersStrong: number;
  readonly amongCandidates: boolean;
  readonly ms: number;
};

export type Measured = {
  n: number;
  recallAt1: number | null;
  recallAt10: number | null;
  candidateRecall: number | null;
  falseStrong: number | null;
  strongPairs: number;
  strongTrue: number | null;
  brothersStrong: number;
  p50Ms: number | null;
  p95Ms: number | null;
  p99Ms: number | null;
};

const share = (part: number, of: number) => (of === 0 ? null : Math.round((part / of) * 1e5) / 1e5);

function percentile(sorted: readonly number[], part: number) {
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
  return value === undefined ? null : Math.round(value * 100) / 100;
}

/** Recall over the queries for somebody, false strong over those for nobody, times over all of them. */
export function measured(all: readonly Answered[]): Measured {
  const wanted = all.filter(({ expected }) => expected !== null);
  const nobody = all.filter(({ expected }) => expected === null);
  const within = (most: number) =>
    share(
      wanted.filter(({ expected, shown }) => expected && shown.slice(0, most).includes(expected)).length,
      wanted.length,
    );
  const strong = all.flatMap(({ expected, strong: ids }) => ids.map((id) => id === expected));
  const times = all.map(({ ms }) => ms).sort((one, other) => one - other);
  return {
    n: all.length,
    recallAt1: within(1),
    recallAt10: within(10),
    candidateRecall: share(wanted.filter(({ amongCandidates }) => amongCandidates).length, wanted.length),
    falseStrong: share(nobody.filter(({ strong: ids }) => ids.length > 0).length, nobody.length),
    strongPairs: strong.length,
    strongTrue: share(strong.filter(Boolean).length, strong.length),
    brothersStrong: all.reduce((sum, { brothersStrong }) => sum + brothersStrong, 0),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    p99Ms: percentile(times, 0.99),
  };
}

/** All together and each category by itself. */
export const byCategory = (all: readonly Answered[]) => ({
  overall: measured(all),
  categories: Object.fromEntries(
    [...new Set(all.map(({ category }) => category))]
      .sort()
      .map((category) => [category, measured(all.filter((one) => one.category === category))]),
  ),
});
