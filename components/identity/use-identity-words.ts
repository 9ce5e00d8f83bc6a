'use client';

import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { formatDay, formatMoment } from '@/lib/i18n/formats';
import { donorNumber, identityNumber, recordNumber } from '@/lib/kernel/numerals';

/** Days, moments, people and needs of kinship in this reader's language. */
export function useIdentityWords() {
  const t = useTranslations('identity');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const relation = (of: string, line: string | null) => {
    if (of === 'parent' && line === 'maternal') return t('relation.mother');
    if (of === 'parent' && line === 'paternal') return t('relation.father');
    const said = t(`relation.${of as 'child'}`);
    return line && line !== 'unknown' ? `${said}, ${t(`line.${line as 'maternal'}`)}` : said;
  };
  const need = ({ relation: of, line, count }: { relation: string; line: string | null; count: number }) =>
    t('plan.need', { count, relation: relation(of, line).toLocaleLowerCase(locale) });
  return {
    moment: (text: string) => formatMoment(locale, text, { timeZone, short: true }),
    day: (text: string | null) =>
      text ? formatDay(locale, `${text}T00:00:00Z`, { timeZone: 'UTC', short: true }) : null,
    name: (name: string | null) => name ?? t('somebody'),
    person: ({ name, number }: { name: string; number: number }) => `${name}, ${recordNumber(number)}`,
    case: identityNumber,
    donor: donorNumber,
    relation,
    need,
    needs: (needs: readonly { relation: string; line: string | null; count: number }[]) =>
      needs.map(need).reduce((one, other) => t('plan.and', { one, other })),
  };
}
