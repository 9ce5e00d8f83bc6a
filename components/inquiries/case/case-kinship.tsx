'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import type { KinshipOutcome } from '@/lib/inquiries/rules';
import type { CaseKinshipCheck } from '@/lib/inquiries/schema/case';
import type { InquiryId } from '@/lib/kernel/ids';
import { KinshipForm } from './kinship-form';
import { useCase, useWhen } from './use-case';

/** What has been checked about the kinship, the newest first, and recording another check. */
export function CaseKinship({ id }: { id: InquiryId }) {
  const t = useTranslations('inquiries.check');
  const inquiry = useCase(id);
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Section title={t('title')}>
        {inquiry.kinshipChecks.length === 0 && <p className="text-text-quiet">{t('empty')}</p>}
        <ol className="flex flex-col gap-4">
          {inquiry.kinshipChecks.map((check) => (
            <Check key={check.id} {...check} />
          ))}
        </ol>
      </Section>
      {inquiry.may.work && <KinshipForm inquiry={inquiry} />}
    </div>
  );
}

const tones: Record<KinshipOutcome, Tone> = {
  'in-progress': 'neutral',
  verified: 'good',
  refused: 'bad',
  disputed: 'bad',
};

function Check({ method, outcome, note, by, recordedAt }: CaseKinshipCheck) {
  const t = useTranslations('inquiries');
  const when = useWhen();
  return (
    <li className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{t(`method.${method}`)}</span>
        <StatusChip tone={tones[outcome]}>{t(`check.result.${outcome}`)}</StatusChip>
      </p>
      {note && <p className="max-w-prose whitespace-pre-line">{note}</p>}
      <p className="text-[0.8125rem] text-text-quiet" data-figures>
        {t('check.by', { name: by ?? '—', when: when.moment(recordedAt) })}
      </p>
    </li>
  );
}
