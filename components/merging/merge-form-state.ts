'use client';

import { useState } from 'react';
import type { FactName, Side } from '@/lib/matching/rules/merge-facts';
import type { MergeComparison, MergeRequest } from '@/lib/matching/schema/merge';

type Chosen = {
  facts: Partial<Record<FactName, Side>>;
  status: MergeRequest['status'];
  reason: string;
  notBrothers: string;
};

/**
 * What a person has chosen so far. It outlives a refusal and a new reading of the records: nothing chosen is lost. What
 * only one side knows is chosen beforehand and can be changed.
 */
export function useMergeForm(comparison: MergeComparison) {
  const [chosen, setChosen] = useState<Chosen>({ facts: {}, status: null, reason: '', notBrothers: '' });
  const sideOf = (fact: FactName) =>
    chosen.facts[fact] ?? comparison.facts.find((row) => row.fact === fact)?.suggested ?? null;
  const differing = comparison.facts.filter(({ differs }) => differs);
  const { options, suggested } = comparison.status;
  const status = chosen.status && options.includes(chosen.status) ? chosen.status : suggested;
  const request: MergeRequest = {
    keptVersion: comparison.kept.version,
    goneVersion: comparison.gone.version,
    facts: Object.fromEntries(
      differing.flatMap(({ fact }) => {
        const side = sideOf(fact);
        return side ? [[fact, side]] : [];
      }),
    ),
    status,
    reason: chosen.reason.trim(),
    notBrothers: chosen.notBrothers.trim() || null,
    seen: comparison.chain.records.map(({ id }) => id),
  };
  return {
    sideOf,
    status,
    reason: chosen.reason,
    notBrothers: chosen.notBrothers,
    chooseFact: (fact: FactName, side: Side) => setChosen((now) => ({ ...now, facts: { ...now.facts, [fact]: side } })),
    chooseStatus: (next: MergeRequest['status']) => setChosen((now) => ({ ...now, status: next })),
    write: (field: 'reason' | 'notBrothers', text: string) => setChosen((now) => ({ ...now, [field]: text })),
    request,
    missing: {
      facts: differing.filter(({ fact }) => sideOf(fact) === null).map(({ fact }) => fact),
      status: status === null,
      reason: chosen.reason.trim() === '',
      notBrothers: comparison.score.brothers && chosen.notBrothers.trim() === '',
    },
  };
}
export type MergeForm = ReturnType<typeof useMergeForm>;
