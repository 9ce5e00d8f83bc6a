'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import type { BatchId } from '@/lib/kernel/ids';
import { overridesOf } from '@/lib/planning/hooks/overrides';
import type { OverrideLine } from '@/lib/planning/schema/overrides';
import { OverrideCard } from './override-card';
import { ProposeOverride } from './propose-override';

/** The overrides of a batch's plan: those that wait for another person, those in force, those that are over. */
export function OverridesScreen({ id }: { id: BatchId }) {
  const t = useTranslations('governance.overrides');
  const approval = useTranslations('governance.approval');
  const {
    data: { lines, mayPropose },
  } = useSuspenseQuery(overridesOf(id));
  const parts: [string, OverrideLine[]][] = [
    [t('open'), lines.filter(({ status }) => status === 'proposed')],
    [t('inForce'), lines.filter(({ status }) => status === 'agreed')],
    [t('past'), lines.filter(({ status }) => status === 'returned' || status === 'withdrawn')],
  ];
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 className="font-semibold text-base">{t('title')}</h2>
          <p className="max-w-prose text-text-quiet">{t('what')}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={`/exchanges/${id}/plan/approval`}>{approval('open')}</LinkButton>
          {mayPropose && <ProposeOverride batchId={id} />}
        </div>
      </div>
      {lines.length === 0 && <EmptyState title={t('none')}>{t('noneWhat')}</EmptyState>}
      {parts
        .filter(([, some]) => some.length > 0)
        .map(([title, some]) => (
          <Section bare key={title} title={title}>
            <ul className="divide-y divide-line">
              {some.map((line) => (
                <li key={line.id} className="p-4">
                  <OverrideCard batchId={id} line={line} />
                </li>
              ))}
            </ul>
          </Section>
        ))}
    </div>
  );
}
