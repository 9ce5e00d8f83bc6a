'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import type { BatchId } from '@/lib/kernel/ids';
import type { SubmissionStatus } from '@/lib/planning/rules/submissions';
import type { SubmissionLine } from '@/lib/planning/schema/submissions';
import { AmendmentDifference } from './amendment-difference';
import { BoundTable } from './bound-table';
import { SignatureList } from './signature-list';
import { SubmissionSteps } from './submission-steps';
import { WhoSigns } from './who-signs';

const tones: Record<SubmissionStatus, Tone> = {
  submitted: 'warn',
  'first-approved': 'warn',
  approved: 'accent',
  returned: 'neutral',
  withdrawn: 'neutral',
  frozen: 'good',
};

const notMine = { own: 'own', 'signed-already': 'signedAlready', 'not-drawn': 'notDrawn' } as const;

type SubmissionCardProps = { batchId: BatchId; submission: SubmissionLine; past?: boolean };

/** One submission: which run, for how many, what is signed, by whom, and what this reader may do with it. */
export function SubmissionCard({ batchId, submission, past = false }: SubmissionCardProps) {
  const t = useTranslations('governance');
  const title = `${t(`submissionKinds.${submission.kind}`)} · ${t('approval.run', { number: submission.runNumber })}`;
  const chip = <StatusChip tone={tones[submission.status]}>{t(`submissionStatuses.${submission.status}`)}</StatusChip>;
  const content = (
    <div className="flex flex-col gap-4">
      <p className="flex flex-wrap gap-x-4 gap-y-1" data-figures>
        <span>{t('approval.people', { count: submission.people })}</span>
        {submission.certified && <span>{t('approval.certified')}</span>}
      </p>
      {submission.note && <p className="max-w-prose whitespace-pre-line">{submission.note}</p>}
      {!submission.certified && <NotProved submission={submission} />}
      {submission.dropped > 0 && (
        <Notice tone="warn" title={t('approval.dropped', { count: submission.dropped })}>
          <p>{t('approval.droppedWhat')}</p>
        </Notice>
      )}
      {submission.difference && <AmendmentDifference difference={submission.difference} />}
      <Hash hash={submission.signedHash} />
      {!past && <WhoSigns signers={submission.signers} />}
      <SignatureList submission={submission} />
      {submission.notMine && <p className="text-warn">{t(`approval.${notMine[submission.notMine]}`)}</p>}
      {!past && <SubmissionSteps batchId={batchId} submission={submission} />}
    </div>
  );
  if (!past)
    return (
      <Section title={title} action={chip}>
        {content}
      </Section>
    );
  return (
    <details>
      <summary className="flex min-h-6 cursor-pointer flex-wrap items-center gap-3">
        <span className="font-medium">{title}</span>
        {chip}
      </summary>
      <div className="pt-3">{content}</div>
    </details>
  );
}

function NotProved({ submission: { levels, bounds } }: { submission: SubmissionLine }) {
  const t = useTranslations('governance.approval');
  return (
    <Notice tone="warn" title={t('uncertified')}>
      <p>{t(bounds ? 'uncertifiedWhat' : 'swapWhat')}</p>
      {levels && bounds && <BoundTable levels={levels} bounds={bounds} />}
    </Notice>
  );
}

/** What all three put their name to, in groups of eight so that it can be read out. */
function Hash({ hash }: { hash: string }) {
  const t = useTranslations('governance.approval');
  return (
    <div className="rounded-md bg-surface-sunk p-3">
      <p className="font-medium text-[0.8125rem]">{t('hash')}</p>
      <p className="break-words font-mono text-[0.8125rem]" translate="no">
        {(hash.match(/.{1,8}/g) ?? []).join(' ')}
      </p>
      <p className="text-[0.8125rem] text-text-quiet">{t('hashWhat')}</p>
    </div>
  );
}
