'use client';

import { Lock } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BandChip } from '@/components/comparison/band-chip';
import { PersonNames } from '@/components/prisoners/person-names';
import { PrisonerStatusChip } from '@/components/prisoners/prisoner-status';
import { formatPartialDate } from '@/lib/i18n/partial-dates';
import type { FoundInquiry } from '@/lib/inquiries/schema/found';
import { inGroups } from '@/lib/kernel/numerals';
import { bandToShow } from '@/lib/prisoners/rules/search-advice';
import type { RegistryRow } from '@/lib/prisoners/schema/registry';
import { ReasonLine } from './reason-line';

type LinesProps = { first: ReactNode; band: RegistryRow['band']; facts: readonly ReactNode[]; children: ReactNode };

/** Two lines of one hit: who, and how surely; then the facts and why. */
function Lines({ first, band, facts, children }: LinesProps) {
  return (
    <span className="flex min-w-0 flex-1 flex-col gap-0.5 py-1">
      <span className="flex min-w-0 flex-wrap items-baseline justify-between gap-x-3 gap-y-0.5">
        <span className="min-w-0 font-medium">{first}</span>
        {band && <BandChip band={band} />}
      </span>
      <span className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-0.5 text-[0.8125rem] text-text-quiet">
        {facts.filter(Boolean).map((fact, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the facts of a hit are always the same ones in the same order
          <span key={index} data-figures>
            {fact}
          </span>
        ))}
        <span className="min-w-0">{children}</span>
      </span>
    </span>
  );
}

/** One person of the registry. Whoever may not open the record reads that, and nothing the rules keep back. */
export function PersonHit({ row }: { row: RegistryRow }) {
  const t = useTranslations('search');
  const locale = useLocale();
  const born = row.birth ? formatPartialDate(locale, row.birth, { short: true }) : row.birthYear;
  return (
    <Lines
      first={<PersonNames names={row.names} most={1} />}
      band={bandToShow(row)}
      facts={[
        row.number,
        born && t('born', { born: String(born) }),
        row.status && <PrisonerStatusChip status={row.status} />,
        !row.mayOpen && <MayNotOpen />,
      ]}
    >
      <ReasonLine parts={row.parts} />
    </Lines>
  );
}

export function MayNotOpen() {
  const t = useTranslations('search');
  return (
    <span className="inline-flex items-center gap-1">
      <Lock aria-hidden className="size-3.5" />
      {t('mayNotOpen')}
    </span>
  );
}

/** An inquiry that seeks somebody like this, or has this reference. */
export function InquiryHit({ hit }: { hit: FoundInquiry }) {
  const t = useTranslations('search');
  const inquiries = useTranslations('inquiries');
  return (
    <Lines
      first={t('seeks', { name: hit.name || '—' })}
      band={bandToShow(hit)}
      facts={[
        inGroups(hit.reference, 3),
        hit.birthYear && t('born', { born: String(hit.birthYear) }),
        inquiries(`status.${hit.status}`),
        t('askedBy', { name: hit.inquirerName }),
      ]}
    >
      {hit.parts.length > 0 && <ReasonLine parts={hit.parts} />}
    </Lines>
  );
}
