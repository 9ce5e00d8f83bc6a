'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { notify } from '@/components/ui/toaster';
import { type Fault, useWrite } from '@/components/ui/use-write';
import { counterpartKeys, sendLineDecision } from '@/lib/counterpart/hooks';
import type { LineDecision } from '@/lib/counterpart/rules/decisions';
import type { ListDetail, ListLine } from '@/lib/counterpart/schema/lists';
import { Problem } from '@/lib/platform/fetch';

export type SaidOfLine = {
  decision: LineDecision | null;
  prisonerId?: string | null;
  number?: string | null;
  note?: string | null;
};

/** Saying something of a line, or taking it back. A refusal is told; what was decided last can be taken back by one key. */
export function useLineDecision(list: ListDetail) {
  const t = useTranslations('counterpart');
  const last = useRef<{ position: number; version: number } | null>(null);
  const write = useWrite(sendLineDecision(list.id), {
    refresh: [counterpartKeys.list(list.id), counterpartKeys.batch(list.batchId)],
    // Keys go fast: which row it was is said, so that one pressed too often is noticed.
    done: ({ one }) =>
      one ? t(one.decision === null ? 'decide.takenBack' : 'decide.done', { line: one.position }) : t('moves.done'),
  });
  const decide = async (line: Pick<ListLine, 'position' | 'version'>, said: SaidOfLine) => {
    const { position, version } = line;
    await write
      .mutateAsync({ one: { position, version, ...said } })
      .then(() => {
        last.current = said.decision === null ? null : { position, version: version + 1 };
      })
      .catch((error: unknown) => {
        notify({ tone: 'bad', title: wordsOf(error, t('stale')) });
        throw error;
      });
  };
  const takeBackLast = () => {
    const one = last.current;
    last.current = null;
    if (one) void decide(one, { decision: null }).catch(() => undefined);
  };
  return { decide, takeBackLast, busy: write.isPending, faults: write.faults as readonly Fault[] };
}
export type UseLineDecision = ReturnType<typeof useLineDecision>;

function wordsOf(error: unknown, stale: string) {
  if (!(error instanceof Problem)) return String(error);
  if (error.code === 'changed-meanwhile') return stale;
  return error.faults[0]?.message ?? error.title;
}
