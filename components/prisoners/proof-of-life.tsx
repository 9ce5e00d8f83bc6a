import { useLocale, useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import { formatAge } from '@/lib/i18n/formats';
import type { PrisonerStatus } from '@/lib/prisoners/rules';

/** Proof of life older than this many days is marked. Must agree with `waitingFor` in lib/prisoners/store/list. */
const staleAfter = 90;
const dayLong = 86_400_000;
const home: readonly PrisonerStatus[] = ['returned', 'reintegration', 'closed-followed', 'deceased-confirmed', 'void'];

/** How old the last proof of life is. Somebody who is home, or whose record is void, has none to wait for. */
export function ProofOfLife({ at, status, now }: { at: string | null; status: PrisonerStatus; now: string }) {
  const t = useTranslations('prisoners.proofOfLife');
  const locale = useLocale();
  if (home.includes(status)) return null;
  if (!at) return <StatusChip tone="warn">{t('none')}</StatusChip>;
  const stale = Date.parse(now) - Date.parse(at) > staleAfter * dayLong;
  return <StatusChip tone={stale ? 'warn' : 'good'}>{t('age', { age: formatAge(locale, at, now) })}</StatusChip>;
}
