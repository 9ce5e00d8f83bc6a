'use client';

import { useQueries } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { useWords } from '@/components/exchanges/use-words';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { blockers } from '@/lib/exchanges/rules';
import type { PrisonerId, RunId } from '@/lib/kernel/ids';
import { planPersonOf } from '@/lib/planning/hooks/runs';
import { Problem } from '@/lib/platform/fetch';

const stopped = z.object({
  people: z.array(z.object({ prisonerId: z.string(), blockers: z.array(z.enum(blockers)) })).optional(),
  others: z.array(z.object({ prisonerId: z.string() })).optional(),
});

/** Whom a refused step waits for, by name as the run knows them, and what stands in the way of each. */
export function StoppedBy({ runId, error }: { runId: RunId; error: unknown }) {
  const t = useTranslations('governance.stopped');
  const blocker = useTranslations('exchanges.blockers');
  const { name } = useWords();
  const { people = [], others = [] } = stopped.safeParse(error instanceof Problem ? error.current : null).data ?? {};
  const lines = [
    ...people.map((one) => ({ id: one.prisonerId, why: one.blockers.map((code) => blocker(code)).join('; ') })),
    ...others.map(({ prisonerId }) => ({ id: prisonerId, why: '' })),
  ];
  const known = useQueries({
    queries: lines.slice(0, 20).map(({ id }) => ({ ...planPersonOf(runId, id as PrisonerId), retry: false })),
  });
  if (lines.length === 0) return null;
  return (
    <Notice tone="warn" title={others.length > 0 ? t('differs') : t('title')}>
      <ul className="flex max-h-48 flex-col gap-1 overflow-y-auto">
        {lines.map(({ id, why }, at) => (
          <li key={id}>
            <Link href={`/prisoners/${id}`} className="font-medium underline underline-offset-2">
              {known[at]?.data ? name(known[at].data) : t('hidden')}
            </Link>
            {why && `: ${why}`}
          </li>
        ))}
      </ul>
      {people.length > 0 && <p>{t('what')}</p>}
    </Notice>
  );
}
