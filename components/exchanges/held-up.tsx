'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { batchOf } from '@/lib/exchanges/hooks';
import { blockers, memberStatuses } from '@/lib/exchanges/rules';
import type { BatchId } from '@/lib/kernel/ids';
import { useWords } from './use-words';

const held = z.object({
  people: z.array(z.object({ prisonerId: z.string(), blockers: z.array(z.enum(blockers)) })).optional(),
  open: z.array(z.object({ prisonerId: z.string(), status: z.enum(memberStatuses) })).optional(),
});

/** Whom a refused move waits for, by name, and for what. */
export function HeldUp({ batchId, current }: { batchId: BatchId; current: unknown }) {
  const t = useTranslations('exchanges');
  const { name } = useWords();
  const { people = [], open = [] } = held.safeParse(current).data ?? {};
  const { data: batch } = useQuery({ ...batchOf(batchId), enabled: people.length + open.length > 0 });
  const nameOf = (prisonerId: string) => {
    const found = batch?.members.find((member) => member.prisonerId === prisonerId);
    if (!batch) return '…';
    return found ? name(found) : t('batch.hidden');
  };
  const lines = [
    ...people.map((one) => ({
      id: one.prisonerId,
      why: one.blockers.map((blocker) => t(`blockers.${blocker}`)).join('; ') || t('batch.hiddenWhat'),
    })),
    ...open.map((one) => ({ id: one.prisonerId, why: t(`memberStatuses.${one.status}`) })),
  ];
  if (lines.length === 0) return null;
  return (
    <Notice tone="warn" title={t('batch.refusedPeople')}>
      <ul className="flex max-h-48 flex-col gap-1 overflow-y-auto">
        {lines.map(({ id, why }) => (
          <li key={id}>
            <Link href={`/prisoners/${id}`} className="font-medium underline underline-offset-2">
              {nameOf(id)}
            </Link>
            : {why}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
