'use client';

import { useMutation } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { ErrorState } from '@/components/ui/states';
import { sendPrioritiesDraft } from '@/lib/planning/hooks/priorities';
import { type Priorities, tiers } from '@/lib/planning/rules/priority';
import type { PrioritiesConsequences } from '@/lib/planning/schema/priorities';
import { usePriorityWords } from './use-priority-words';

/** Asks what a version would do to the present pool, in numbers, and shows it. Writes nothing. */
export function PolicyConsequences({ content }: { content: Priorities }) {
  const t = useTranslations('policy');
  const count = useMutation({
    mutationFn: () =>
      sendPrioritiesDraft({ body: { content: structuredClone(content) as never }, key: crypto.randomUUID() }),
  });
  return (
    <div className="flex w-full min-w-0 flex-col items-start gap-2">
      <Button onClick={() => count.mutate()} busy={count.isPending}>
        {t('draft.preview')}
      </Button>
      {count.isError && <ErrorState />}
      {count.data && <ConsequencesTable counted={count.data} />}
    </div>
  );
}

/** The present pool in tiers, before and after, and how many the two limits would hold back. */
export function ConsequencesTable({ counted }: { counted: PrioritiesConsequences }) {
  const t = useTranslations('planning-policy');
  const policy = useTranslations('policy');
  const words = usePriorityWords();
  const { present, drafted, of, changed, partly } = counted;
  const rows = [
    ...tiers.map((tier) => ({
      label: words.tierName(tier),
      now: present.tiers[tier] ?? 0,
      after: drafted.tiers[tier] ?? 0,
    })),
    { label: t('consequences.all'), now: of, after: of },
    { label: t('consequences.proofOfLife'), now: present.alive, after: drafted.alive },
    { label: t('consequences.wish'), now: present.wish, after: drafted.wish },
  ];
  return (
    <div role="status" className="w-full max-w-2xl overflow-x-auto">
      <table className="w-full text-left">
        <caption className="pb-1 text-left">
          <span className="font-semibold">{policy('consequences.title')}</span>{' '}
          <span className="text-text-quiet">{t('consequences.what')}</span>
        </caption>
        <thead className="text-text-quiet">
          <tr>
            <th className="py-1 pr-3 font-normal">{t('consequences.tier')}</th>
            <th className="py-1 pl-3 text-right font-normal">{policy('consequences.now')}</th>
            <th className="py-1 pl-3 text-right font-normal">{policy('consequences.then')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.label} {...row} />
          ))}
        </tbody>
      </table>
      <p className="pt-1 font-medium">{t('consequences.changed', { count: changed })}</p>
      {partly && <p className="pt-1 text-text-quiet">{t('consequences.partly')}</p>}
    </div>
  );
}

function Row({ label, now, after }: { label: string; now: number; after: number }) {
  const format = useFormatter();
  return (
    <tr className="border-line border-t">
      <th className="py-1 pr-3 font-normal">{label}</th>
      <td className="py-1 pl-3 text-right tabular-nums">{format.number(now)}</td>
      <td className={cx('py-1 pl-3 text-right tabular-nums', now !== after && 'font-semibold')}>
        {format.number(after)}
      </td>
    </tr>
  );
}
