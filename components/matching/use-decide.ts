'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { notify } from '@/components/ui/toaster';
import { inquiryKeys } from '@/lib/inquiries/hooks';
import type { PairId } from '@/lib/kernel/ids';
import { matchingKeys, sendDecision, sendDecisionWithdrawal } from '@/lib/matching/hooks';
import type { Verdict, WithdrawReason } from '@/lib/matching/rules';
import type { DecisionReceipt, PairLine } from '@/lib/matching/schema/pairs';
import { Problem } from '@/lib/platform/fetch';
import { usePairWords } from './use-pair-words';

type Asked =
  | { pair: PairLine; verdict: Verdict; note: string | null }
  | { pair: PairLine; reason: WithdrawReason; note: string | null };

/** What can be taken back at once: the pair, with the versions it has after the decision. */
export type Undoable = { id: PairId; version: number; inquiryVersion: number | null };

/** How long a decision can be taken back with one key. */
const undoFor = 10_000;

function sendOne(asked: Asked, key: string) {
  const { pair, note } = asked;
  const body = { version: pair.version, note, inquiryVersion: pair.sought?.inquiryVersion ?? null };
  return 'verdict' in asked
    ? sendDecision(pair.id, { body: { ...body, verdict: asked.verdict }, key })
    : sendDecisionWithdrawal(pair.id, { body: { ...body, reason: asked.reason }, key });
}

/**
 * Says of a pair whether it is one person, or takes that back. The same attempt keeps its key, so that pressing again after
 * a lost answer writes nothing twice. What was just decided can be undone for ten seconds, by the note or by `undo`.
 */
export function useDecide({ onDone }: { onDone?: (asked: Asked, receipt: DecisionReceipt) => void } = {}) {
  const t = useTranslations('matching');
  const words = usePairWords();
  const queries = useQueryClient();
  const attempt = useRef<{ of: string; key: string }>(null);
  const last = useRef<(Undoable & { until: number }) | null>(null);
  const refresh = () =>
    Promise.all([matchingKeys.all, inquiryKeys.all].map((queryKey) => queries.invalidateQueries({ queryKey })));

  const undoing = useMutation({
    mutationFn: ({ id, version, inquiryVersion }: Undoable) =>
      sendDecisionWithdrawal(id, { body: { version, reason: 'slip', inquiryVersion }, key: `undo-${id}-${version}` }),
    onSuccess: () => notify({ title: t('did.undone') }),
    onError: (error) =>
      notify({ tone: 'bad', title: t('problem.title'), description: wordsOf(error, t('problem.lost')) }),
    onSettled: refresh,
  });
  const undo = () => {
    const undoable = last.current;
    last.current = null;
    if (undoable && Date.now() < undoable.until) undoing.mutate(undoable);
  };

  const mutation = useMutation({
    mutationFn: (asked: Asked) => {
      const of = JSON.stringify({ ...asked, pair: [asked.pair.id, asked.pair.version] });
      if (attempt.current?.of !== of) attempt.current = { of, key: crypto.randomUUID() };
      return sendOne(asked, attempt.current.key);
    },
    onSuccess: ({ version, inquiryVersion, status }, asked) => {
      attempt.current = null;
      const undoable = { id: asked.pair.id, version, inquiryVersion };
      last.current = 'verdict' in asked ? { ...undoable, until: Date.now() + undoFor } : null;
      notify({
        title: t(`did.${doneOf(asked)}`),
        description: words.both(asked.pair),
        ...('verdict' in asked ? { undo: { label: t('did.undo'), onUndo: () => undoing.mutate(undoable) } } : {}),
      });
      onDone?.(asked, { version, inquiryVersion, status });
    },
    onSettled: refresh,
  });
  return {
    run: mutation.mutateAsync,
    busy: mutation.isPending || undoing.isPending,
    problem: mutation.error && wordsOf(mutation.error, t('problem.lost'), t('problem.changed')),
    faultAt: (field: string) =>
      mutation.error instanceof Problem ? mutation.error.faults.find(({ at }) => at === field)?.message : undefined,
    forget: mutation.reset,
    undo,
  };
}
export type Decide = ReturnType<typeof useDecide>;

function doneOf(asked: Asked) {
  if (!('verdict' in asked)) return 'undone';
  if (asked.verdict === 'not-same') return 'notSame';
  return asked.pair.sought ? 'linked' : 'same';
}

/** What the server said; a colleague who was faster is told of in the words of this page. */
function wordsOf(error: unknown, lost: string, changed?: string) {
  if (!(error instanceof Problem)) return lost;
  return error.code === 'changed-meanwhile' && changed ? changed : error.title;
}
