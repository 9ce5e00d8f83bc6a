'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Verdict } from '@/lib/matching/rules';
import type { PairLine } from '@/lib/matching/schema/pairs';
import { DecideDialog } from './decide-dialog';
import { isAskedFirst } from './pair-asking';
import { useDecide } from './use-decide';

/**
 * Saying of a pair whether it is one person: at once, or after the dialog this also answers. Two records said to be one
 * person lead to the page where they are joined.
 */
export function useSaying({ onDone }: { onDone?: () => void } = {}) {
  const router = useRouter();
  const [asking, setAsking] = useState<{ pair: PairLine; verdict: Verdict } | null>(null);
  const decide = useDecide({
    onDone: (asked) => {
      onDone?.();
      const { first, other } = asked.pair;
      if ('verdict' in asked && asked.verdict === 'same' && other)
        router.push(`/prisoners/${first.id}/merge/${other.id}`);
    },
  });
  const say = (pair: PairLine, verdict: Verdict) => {
    decide.forget();
    if (isAskedFirst(pair, verdict)) setAsking({ pair, verdict });
    else decide.run({ pair, verdict, note: null }).catch(() => undefined);
  };
  const dialog = asking && <DecideDialog {...asking} decide={decide} onClose={() => setAsking(null)} />;
  return { say, dialog, decide, asking: asking !== null };
}
