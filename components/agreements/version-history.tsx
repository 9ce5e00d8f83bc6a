'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import type { VersionStatus } from '@/lib/agreements/rules/life';
import type { VersionLine } from '@/lib/agreements/schema/agreement';
import type { Sides } from './readings';
import { useAgreementWords } from './use-agreement-words';
import { VersionText } from './version-text';

const tones: Record<VersionStatus, Tone> = {
  proposed: 'accent',
  adopted: 'good',
  returned: 'warn',
  withdrawn: 'neutral',
  superseded: 'neutral',
};

/** Every version there was, the newest first, with both people and what it says. */
export function VersionHistory({ versions, sides }: { versions: readonly VersionLine[]; sides: Sides }) {
  const t = useTranslations('agreements');
  return (
    <Section title={t('history.title')} bare>
      <ol>
        {versions.map((one) => (
          <li key={one.number} className="flex flex-col gap-1 border-line border-b px-4 py-3 last:border-b-0">
            <Version version={one} sides={sides} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Version({ version, sides }: { version: VersionLine; sides: Sides }) {
  const t = useTranslations('agreements');
  const words = useAgreementWords();
  const { number, status, proposed, adopted, closed, supersededAt, note } = version;
  const by = (one: { by: string | null; at: string }) => ({ when: words.moment(one.at), name: words.name(one.by) });
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{t('history.version', { number })}</span>
        <StatusChip tone={tones[status]}>{t(`history.status.${status}`)}</StatusChip>
      </div>
      <ul className="text-[0.8125rem] text-text-quiet">
        <li>{t('history.proposed', by(proposed))}</li>
        {adopted && <li>{t('history.adopted', by(adopted))}</li>}
        {closed && <li>{t(status === 'withdrawn' ? 'history.withdrawn' : 'history.returned', by(closed))}</li>}
        {supersededAt && <li>{t('history.superseded', { when: words.moment(supersededAt) })}</li>}
      </ul>
      <p className="max-w-prose whitespace-pre-line break-words">{note}</p>
      {closed?.note && <p className="max-w-prose whitespace-pre-line break-words">{closed.note}</p>}
      <details>
        <summary className="cursor-pointer text-[0.8125rem]">{t('history.text')}</summary>
        <div className="pt-2">
          <VersionText version={version} sides={sides} />
        </div>
      </details>
    </>
  );
}
