import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { levelOrder, type PlanLevels } from '@/lib/planning/schema/reasons';

/** Level by level how far a plan came, how far any plan could, and what lies between. Fewer is better at one level only. */
export function BoundTable({ levels, bounds }: { levels: PlanLevels; bounds: PlanLevels }) {
  const t = useTranslations('governance');
  const short = (key: (typeof levelOrder)[number]) =>
    Math.max(0, key === 'shortfall' ? levels[key] - bounds[key] : bounds[key] - levels[key]);
  return (
    <Table
      label={t('approval.uncertified')}
      rows={levelOrder}
      rowKey={(key) => key}
      columns={[
        { key: 'level', header: t('approval.level'), cell: (key) => t(`levels.${key}`) },
        { key: 'reached', header: t('approval.reached'), cell: (key) => levels[key], figures: true, from: 'md' },
        { key: 'bound', header: t('approval.bound'), cell: (key) => bounds[key], figures: true, from: 'md' },
        {
          key: 'short',
          header: t('approval.short'),
          cell: (key) => (short(key) > 0 ? <strong>{short(key)}</strong> : 0),
          figures: true,
        },
      ]}
    />
  );
}
