'use client';

import { useFormatter, useLocale, useTimeZone, useTranslations } from 'next-intl';
import type { SourceKind } from '@/lib/evidence/rules';
import type { ClaimLine } from '@/lib/evidence/schema/record-evidence';
import { formatMoment } from '@/lib/i18n/formats';
import { formatPartialDate } from '@/lib/i18n/partial-dates';
import { recordNumber } from '@/lib/kernel/numerals';

type Credibility = 'n1' | 'n2' | 'n3' | 'n4' | 'n5' | 'n6';
type Grade = Pick<ClaimLine, 'reliability' | 'credibility'>;

/** Claims, moments and names in this reader's language. */
export function useEvidenceWords() {
  const t = useTranslations('evidence');
  const locale = useLocale();
  const format = useFormatter();
  const timeZone = useTimeZone() ?? 'UTC';
  return {
    moment: (text: string) => formatMoment(locale, text, { timeZone, short: true }),
    name: (name: string | null) => name ?? t('ledger.somebody'),
    number: recordNumber,
    kinds: (kinds: readonly SourceKind[]) => format.list(kinds.map((kind) => t(`source.${kind}`))),
    asOf: ({ asOf }: Pick<ClaimLine, 'asOf'>) =>
      asOf.precision === 'unknown'
        ? t('ledger.asOfUnknown')
        : t('ledger.asOf', { date: formatPartialDate(locale, asOf) }),
    power: ({ heldBy }: Pick<ClaimLine, 'heldBy'>) => heldBy && t('ledger.heldBy', { power: heldBy[locale] }),
    strength: ({ reliability, credibility }: Grade) =>
      t('ledger.strength', {
        reliability: `${reliability}, ${t(`reliability.${reliability}`).toLocaleLowerCase(locale)}`,
        credibility: `${credibility}, ${t(`credibility.n${credibility}` as `credibility.${Credibility}`).toLocaleLowerCase(locale)}`,
      }),
    /** A reason as it was typed; for claims of a list, which list. */
    reason: (reason: string | null) =>
      reason?.startsWith(listMark) ? t('ledger.list', { source: reason.slice(listMark.length) }) : reason,
  };
}

// Must agree with sourceLabel in lib/imports/rules/run.ts.
const listMark = 'import: ';

/** A claim line as the rules look at it. */
export const asEvidence = (claim: ClaimLine) => ({ ...claim, retracted: claim.retracted !== null });
