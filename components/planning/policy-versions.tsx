'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import type { PrioritiesLine } from '@/lib/planning/schema/priorities';
import { PolicyTiers } from './policy-tiers';
import { usePriorityWords } from './use-priority-words';

const tones: Record<PrioritiesLine['status'], Tone> = {
  proposed: 'accent',
  adopted: 'good',
  returned: 'warn',
  withdrawn: 'neutral',
};

/** Every version there was, the newest first, with both people, its hash and what it says. */
export function PolicyVersions({ versions }: { versions: readonly PrioritiesLine[] }) {
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

function Version({ version }: { version: PrioritiesLine }) {
  const t = useTranslations('policy');
  const own = useTranslations('planning-policy');
  const words = usePriorityWords();
  const { number, status, proposed, adopted, closed, note, content, hash } = version;
  const by = (one: { by: string | null; at: string }) => ({ when: words.moment(one.at), name: words.name(one.by) });
  const answer = status === 'withdrawn' ? 'withdrawn' : 'returned';
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{t('history.version', { number })}</span>
        <StatusChip tone={tones[status]}>{t(`history.status.${status}`)}</StatusChip>
        {number !== 1 && <span className="break-words">{content.name}</span>}
      </div>
      <ul className="text-[0.8125rem] text-text-quiet">
        {number === 1 ? <li>{t('history.house')}</li> : <li>{t('history.proposed', by(proposed))}</li>}
        {number !== 1 && adopted && <li>{t('history.adopted', by(adopted))}</li>}
        {closed && <li>{t(`history.closed.${answer}`, by(closed))}</li>}
      </ul>
      <p className="max-w-prose whitespace-pre-line break-words">{number === 1 ? own('priorities.first') : note}</p>
      {closed?.note && <p className="max-w-prose whitespace-pre-line break-words">{closed.note}</p>}
      <details>
        <summary className="cursor-pointer text-[0.8125rem]">{t('history.rules')}</summary>
        <PolicyTiers content={content} />
        <p className="break-all font-mono text-[0.8125rem] text-text-quiet">{own('priorities.hash', { hash })}</p>
      </details>
    </>
  );
}
