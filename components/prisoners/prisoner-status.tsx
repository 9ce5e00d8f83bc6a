import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import { formatDay } from '@/lib/i18n/formats';
import type { PrisonerStatus } from '@/lib/prisoners/rules';

const tones: Record<PrisonerStatus, Tone> = {
  reported: 'neutral',
  'data-on-file': 'neutral',
  'probable-captive': 'warn',
  'confirmed-captive': 'accent',
  'in-exchange-plan': 'accent',
  'in-transit': 'accent',
  returned: 'good',
  reintegration: 'good',
  'closed-followed': 'good',
  escaped: 'warn',
  'deceased-unconfirmed': 'warn',
  'deceased-confirmed': 'bad',
  void: 'neutral',
};

type PrisonerStatusChipProps = {
  status: PrisonerStatus;
  since?: string | null | undefined;
  /** How sure: left out where a list has no room for it. */
  certainty?: { confirmed: boolean; sources: number } | undefined;
};

/** What, how sure, since when. */
export function PrisonerStatusChip({ status, since, certainty }: PrisonerStatusChipProps) {
  const t = useTranslations('prisoners');
  const common = useTranslations('common');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  return (
    <StatusChip
      tone={tones[status]}
      sure={certainty && sureWords(t, status, certainty)}
      since={since && common('dates.since', { date: formatDay(locale, since, { timeZone, short: true }) })}
    >
      {t(`statuses.${status}`)}
    </StatusChip>
  );
}

const restsOnConfirmation: readonly PrisonerStatus[] = ['confirmed-captive', 'in-exchange-plan', 'in-transit'];

function sureWords(
  t: ReturnType<typeof useTranslations<'prisoners'>>,
  status: PrisonerStatus,
  { confirmed, sources }: { confirmed: boolean; sources: number },
) {
  return confirmed && restsOnConfirmation.includes(status)
    ? t('certainty.confirmed')
    : t('certainty.sources', { count: sources });
}
