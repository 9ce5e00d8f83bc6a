'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { LevelKey } from '@/lib/exchanges/planner/levels';
import { levelOrder, type PlanLevels } from '@/lib/planning/schema/reasons';

type LevelsTableProps = {
  levels: PlanLevels;
  /** Absent of a plan that is not held against the best. */
  bounds: PlanLevels | null;
};

/** How far a value is from the best it could be, and which way; nought where it is proved. */
const awayOf = (key: LevelKey, value: number, bound: number) => (key === 'shortfall' ? value - bound : bound - value);

/** The levels in the order in which they count, each with its value, and whether it is proved best. */
export function LevelsTable({ levels, bounds }: LevelsTableProps) {
  const t = useTranslations('planning');
  return (
    <table className="w-full text-left">
      <caption className="sr-only">{t('board.levels.caption')}</caption>
      <thead className="text-[0.8125rem] text-text-quiet">
        <tr>
          <th scope="col" className="border-line border-b px-2 py-1 lg:px-3 font-medium">
            {t('board.levels.level')}
          </th>
          <th scope="col" className="border-line border-b px-2 py-1 lg:px-3 text-right font-medium">
            {t('board.levels.value')}
          </th>
          {bounds && (
            <th scope="col" className="border-line border-b px-2 py-1 lg:px-3 font-medium">
              {t('board.levels.proof')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {levelOrder.map((key) => (
          <tr key={key}>
            <th scope="row" className="border-line border-b px-2 py-1 lg:px-3 font-normal">
              {t(`levels.${key}`)}
            </th>
            <td className="border-line border-b px-2 py-1 lg:px-3 text-right font-medium">
              {t('board.number', { count: levels[key] })}
            </td>
            {bounds && (
              <td className="border-line border-b px-2 py-1 lg:px-3">
                <Proof level={key} away={awayOf(key, levels[key], bounds[key])} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Proof({ level, away }: { level: LevelKey; away: number }) {
  const t = useTranslations('planning.bounds');
  if (away === 0)
    return (
      <StatusChip tone="good" className="print:border-transparent print:bg-transparent print:text-text">
        {t('proved')}
      </StatusChip>
    );
  // A sentence, not a status: it may need two lines.
  return (
    <span className="flex items-start gap-1 font-medium text-warn print:text-text">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {t(level === 'shortfall' ? 'lower' : 'higher', { away })}
    </span>
  );
}
