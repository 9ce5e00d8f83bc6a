'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import type { BatchId } from '@/lib/kernel/ids';
import { submissionsOf } from '@/lib/planning/hooks/submissions';
import { SubmissionCard } from './submission-card';
import { SubmitPlan } from './submit-plan';

/** How the plan of a batch is approved: what is before the approvers now, what can be put forward, what was. */
export function ApprovalsScreen({ id }: { id: BatchId }) {
  const t = useTranslations('governance');
  const { data: page } = useSuspenseQuery(submissionsOf(id));
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 className="font-semibold text-base">{t('approval.title')}</h2>
          <p className="max-w-prose text-text-quiet">{t('approval.what')}</p>
        </div>
        <LinkButton href={`/exchanges/${id}/plan/overrides`}>{t('overrides.title')}</LinkButton>
      </div>
      {page.open ? (
        <SubmissionCard batchId={id} submission={page.open} />
      ) : (
        !page.maySubmit && (
          <EmptyState title={t('approval.none')}>{page.kind === 'plan' && t('approval.noneWhat')}</EmptyState>
        )
      )}
      {page.maySubmit && <SubmitPlan batchId={id} page={page} />}
      {page.past.length > 0 && (
        <Section bare title={t('approval.history')}>
          <ul className="divide-y divide-line">
            {page.past.map((submission) => (
              <li key={submission.id} className="p-4">
                <SubmissionCard batchId={id} submission={submission} past />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
