'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import type { PolicyStatus } from '@/lib/evidence/rules/policy';
import type { PolicyLine } from '@/lib/evidence/schema/policy';
import { PolicyRules } from './policy-rules';
import { usePolicyWords } from './use-policy-words';

const tones: Record<PolicyStatus, Tone> = {
  proposed: 'accent',
  adopted: 'good',
  returned: 'warn',
  withdrawn: 'neutral',
};

/** Every version there was, the newest first, with both people and its rules. */
export function PolicyHistory({ versions }: { versions: readonly PolicyLine[] }) {
  const t = useTranslations('policy');
  return (
    <Section title={t('history.title')} bare>
      <ol>
        {versions.map((one) => (
          <li key={one.number} className="flex flex-col gap-1 border-line border-b px-4 py-3 last:border-b-0">
            <Version version={one} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Version({ version }: { version: PolicyLine }) {
  const t = useTranslations('policy');
  const words = usePolicyWords();
  const { number, status, proposed, adopted, closed, note } = version;
  const by = (one: { by: string | null; at: string }) => ({ when: words.moment(one.at), name: words.name(one.by) });
  const answer = status === 'withdrawn' ? 'withdrawn' : 'returned';
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{t('history.version', { number })}</span>
        <StatusChip tone={tones[status]}>{t(`history.status.${status}`)}</StatusChip>
      </div>
      <ul className="text-[0.8125rem] text-text-quiet">
        {number === 1 ? <li>{t('history.house')}</li> : <li>{t('history.proposed', by(proposed))}</li>}
        {number !== 1 && adopted && <li>{t('history.adopted', by(adopted))}</li>}
        {closed && <li>{t(`history.closed.${answer}`, by(closed))}</li>}
      </ul>
      <p className="max-w-prose whitespace-pre-line break-words">{number === 1 ? t('present.first') : note}</p>
      {closed?.note && <p className="max-w-prose whitespace-pre-line break-words">{closed.note}</p>}
      <details>
        <summary className="cursor-pointer text-[0.8125rem]">{t('history.rules')}</summary>
        <PolicyRules policy={version.content} />
      </details>
    </>
  );
}
