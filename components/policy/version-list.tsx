'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Section } from '@/components/ui/section';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';

const tones = {
  proposed: 'accent',
  adopted: 'good',
  returned: 'warn',
  withdrawn: 'neutral',
} as const satisfies Record<string, Tone>;

type Signed = { by: string | null; at: string };
/** A version as its history shows one: who did what to it and when, and what was noted. */
type Version = {
  number: number;
  status: keyof typeof tones;
  proposed: Signed;
  adopted: Signed | null;
  closed: (Signed & { note: string | null }) | null;
  note: string;
};

type VersionListProps<One extends Version> = {
  versions: readonly One[];
  words: { moment: (at: string) => string; name: (by: string | null) => string };
  /** What is said of the first version, which came with the house. */
  first: string;
  /** A name beside the number, where versions have one. */
  named?: (version: One) => string;
  says: (version: One) => ReactNode;
};

/** Every version there was, the newest first, with both people and what it says. */
export function VersionList<One extends Version>({ versions, ...rest }: VersionListProps<One>) {
  const t = useTranslations('policy');
  return (
    <Section title={t('history.title')} bare>
      <ol>
        {versions.map((one) => (
          <li key={one.number} className="flex flex-col gap-1 border-line border-b px-4 py-3 last:border-b-0">
            <Entry version={one} {...rest} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

type EntryProps<One extends Version> = Omit<VersionListProps<One>, 'versions'> & { version: One };

function Entry<One extends Version>({ version, words, first, named, says }: EntryProps<One>) {
  const t = useTranslations('policy');
  const { number, status, proposed, adopted, closed, note } = version;
  const by = (one: Signed) => ({ when: words.moment(one.at), name: words.name(one.by) });
  const answer = status === 'withdrawn' ? 'withdrawn' : 'returned';
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{t('history.version', { number })}</span>
        <StatusChip tone={tones[status]}>{t(`history.status.${status}`)}</StatusChip>
        {number !== 1 && named && <span className="break-words">{named(version)}</span>}
      </div>
      <ul className="text-[0.8125rem] text-text-quiet">
        {number === 1 ? <li>{t('history.house')}</li> : <li>{t('history.proposed', by(proposed))}</li>}
        {number !== 1 && adopted && <li>{t('history.adopted', by(adopted))}</li>}
        {closed && <li>{t(`history.closed.${answer}`, by(closed))}</li>}
      </ul>
      <p className="max-w-prose whitespace-pre-line break-words">{number === 1 ? first : note}</p>
      {closed?.note && <p className="max-w-prose whitespace-pre-line break-words">{closed.note}</p>}
      <details>
        <summary className="cursor-pointer text-[0.8125rem]">{t('history.rules')}</summary>
        {says(version)}
      </details>
    </>
  );
}
