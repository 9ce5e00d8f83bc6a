'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useWords } from '@/components/exchanges/use-words';
import { notify } from '@/components/ui/toaster';
import type { Fault } from '@/components/ui/use-write';
import { exchangeKeys } from '@/lib/exchanges/hooks';
import type { BatchId } from '@/lib/kernel/ids';
import { Problem } from '@/lib/platform/fetch';
import { handoverKeys, sendEntry } from '@/lib/repatriation/hooks/handover';
import type { DayAction } from '@/lib/repatriation/rules/handover';
import type { BoardLine, HandoverEntry } from '@/lib/repatriation/schema/handover';

export type Recording = Partial<Omit<HandoverEntry, 'memberId' | 'version'>> & { action: DayAction };
const undoable: readonly DayAction[] = ['board', 'handOver', 'receive'];

/** Records one thing of one person. A plain step can be taken back from the note that reports it. */
export function useEntry(batchId: BatchId, line: BoardLine, onDone?: () => void) {
  const t = useTranslations('handover');
  const common = useTranslations('common');
  const queries = useQueryClient();
  const { name } = useWords();
  const key = useRef<string | null>(null);
  const attempt = (recording: Recording, version: number) => {
    key.current ??= crypto.randomUUID();
    return sendEntry(batchId, { body: { memberId: line.id, version, ...recording }, key: key.current });
  };
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: handoverKeys.day(batchId) }),
      queries.invalidateQueries({ queryKey: exchangeKeys.all }),
    ]);
  const takeBack = (version: number) =>
    attempt({ action: 'correct', reason: 'entered-by-mistake' }, version)
      .catch((error: unknown) => notify({ tone: 'bad', title: wordsOf(error, common('offline.what')) }))
      .finally(() => {
        key.current = null;
        return refresh();
      });
  const mutation = useMutation({
    mutationFn: (recording: Recording) => attempt(recording, line.version),
    onSuccess: ({ version, familiesToTell }, { action }) => {
      key.current = null;
      notify({
        title: t('entry.recorded', { what: `${name(line)}, ${t(`actions.${action}`)}` }),
        description: familiesToTell > 0 ? t('entry.families', { count: familiesToTell }) : undefined,
        ...(undoable.includes(action) && {
          undo: { label: t('entry.undo'), onUndo: () => void takeBack(version) },
        }),
      });
      onDone?.();
    },
    onError: (error) => {
      if (error instanceof Problem && error.status < 500) key.current = null;
      // A press on the line itself has no form to show the fault in.
      if (!onDone) notify({ tone: 'bad', title: wordsOf(error, common('offline.what')) });
    },
    onSettled: refresh,
  });
  return {
    record: (recording: Recording) => mutation.mutate(recording),
    busy: mutation.isPending,
    faults: faultsOf(mutation.error, common('offline.what')),
  };
}

const wordsOf = (error: unknown, offline: string) => (error instanceof Problem ? error.title : offline);

function faultsOf(error: unknown, offline: string): Fault[] {
  if (!error) return [];
  if (!(error instanceof Problem) || error.faults.length === 0) return [{ message: wordsOf(error, offline) }];
  return error.faults.map(({ at, message }) => ({ field: at, message }));
}
