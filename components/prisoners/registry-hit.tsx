'use client';

import { useLocale, useTranslations } from 'next-intl';
import { BandChip } from '@/components/comparison/band-chip';
import { Reasons } from '@/components/comparison/reasons';
import { MayNotOpen } from '@/components/search/hits';
import { Button, LinkButton } from '@/components/ui/button';
import { formatPartialDate } from '@/lib/i18n/partial-dates';
import { bandToShow } from '@/lib/prisoners/rules/search-advice';
import type { RegistryRow } from '@/lib/prisoners/schema/registry';
import { PersonNames } from './person-names';
import { PrisonerStatusChip } from './prisoner-status';
import type { Choosing } from './registry-search';

/** One person found: who, how surely, every reason, and what can be done with it. */
export function RegistryHit({ row, ...choosing }: Choosing & { row: RegistryRow }) {
  const t = useTranslations('search');
  const prisoners = useTranslations('prisoners');
  const locale = useLocale();
  const band = bandToShow(row);
  const born = row.birth ? formatPartialDate(locale, row.birth, { short: true }) : row.birthYear;
  return (
    <li className="flex flex-col gap-1 py-2">
      <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1">
        <span className="w-20 shrink-0 text-text-quiet" data-figures>
          {row.number}
        </span>
        <PersonNames names={row.names} most={3} className="min-w-0 flex-1 basis-56 font-medium" />
        {band && <BandChip band={band} />}
        <Act row={row} {...choosing} />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-text-quiet" data-figures>
        {born !== null && <span>{t('born', { born: String(born) })}</span>}
        {row.sex && row.sex !== 'unknown' && <span>{prisoners(`sexes.${row.sex}`)}</span>}
        {row.status && <PrisonerStatusChip status={row.status} />}
        {!row.mayOpen && <MayNotOpen />}
        {row.parts.length === 0 && <span>{t('foundOtherwise')}</span>}
      </div>
      {row.parts.length > 0 && <Reasons parts={row.parts} sides="question-record" look="compact" />}
    </li>
  );
}

function Act({ row, onChoose, hrefOf, chooseLabel, onlyOpenable = false }: Choosing & { row: RegistryRow }) {
  const t = useTranslations('search.registry');
  if (!row.mayOpen && onlyOpenable) return null;
  if (hrefOf)
    return (
      <LinkButton size="small" href={hrefOf(row)} data-hit>
        {chooseLabel ?? t('open')}
      </LinkButton>
    );
  return (
    <Button size="small" onClick={() => onChoose?.(row)} data-hit>
      {chooseLabel ?? t('choose')}
    </Button>
  );
}
