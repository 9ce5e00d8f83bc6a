import { useTranslations } from 'next-intl';
import { PersonNames } from '@/components/prisoners/person-names';
import { StatusChip } from '@/components/ui/status-chip';
import type { Person } from '@/lib/exchanges/schema/batch';

/** Who this is; a sealed record is named as one and by nothing else. */
export function PersonCell({ person, most = 1 }: { person: Person; most?: number }) {
  const t = useTranslations('exchanges');
  if (person.hidden) return <StatusChip tone="sealed">{t('batch.hidden')}</StatusChip>;
  return <PersonNames names={person.names} most={most} />;
}
