'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { Button, LinkButton } from '@/components/ui/button';
import { SelectField } from '@/components/ui/inputs';
import { SkeletonLine } from '@/components/ui/skeletons';
import { EmptyState } from '@/components/ui/states';
import type { BatchId, RunId } from '@/lib/kernel/ids';
import { runsOf } from '@/lib/planning/hooks/runs';
import { compareHref, planHref } from './board-links';
import { useRunWords } from './run-chips';

/** Which two runs to hold side by side, among those that found a plan. */
export function ChooseRuns({ batchId }: { batchId: BatchId }) {
  const t = useTranslations('planning.board.compare');
  const router = useRouter();
  const words = useRunWords();
  const { data } = useQuery(runsOf(batchId));
  if (!data) return <SkeletonLine />;
  const found = data.runs.filter(({ levels }) => levels !== null);
  if (found.length < 2)
    return <EmptyState title={t('tooFew')} action={<LinkButton href={planHref(batchId)}>{t('back')}</LinkButton>} />;
  const options = found.map((run) => ({ value: run.id, label: words(run) }));
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    router.push(compareHref(batchId, String(form.get('a')) as RunId, String(form.get('b')) as RunId));
  };
  return (
    <form onSubmit={choose} className="flex max-w-md flex-col gap-3">
      <h2 className="font-semibold text-base">{t('choose')}</h2>
      <SelectField name="a" label={t('first')} options={options} defaultValue={found[1]?.id} />
      <SelectField name="b" label={t('second')} options={options} defaultValue={found[0]?.id} />
      <div>
        <Button type="submit" look="main">
          {t('show')}
        </Button>
      </div>
    </form>
  );
}
