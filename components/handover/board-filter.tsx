'use client';

import { useTranslations } from 'next-intl';
import { SelectField, TextField } from '@/components/ui/inputs';
import type { MemberStatus } from '@/lib/exchanges/rules';
import { searchKey } from '@/lib/names/search-key';
import type { BoardLine } from '@/lib/repatriation/schema/handover';

const shows = ['all', 'open', 'arrived', 'unexpected', 'notComing'] as const;
export type Shown = { show: (typeof shows)[number]; text: string };

const groups: Record<'open' | 'arrived' | 'notComing', readonly MemberStatus[]> = {
  open: ['listed', 'boarded', 'handed-over', 'received'],
  arrived: ['received', 'identity-established'],
  notComing: ['not-presented', 'refused', 'unfit', 'substituted', 'died'],
};

/** The lines of this part of the board whose names or number hold what was typed, in any spelling. */
export function shownOf(lines: readonly BoardLine[], { show, text }: Shown): BoardLine[] {
  const key = searchKey(text);
  return lines.filter((line) => {
    if (show === 'unexpected' && !line.unexpected) return false;
    if (show !== 'all' && show !== 'unexpected' && !groups[show].includes(line.memberStatus)) return false;
    return (
      !key || [...line.names.map(({ full }) => full), line.number ?? ''].some((one) => searchKey(one).includes(key))
    );
  });
}

/** Which part of the board, and a name to find on it. Nothing typed here leaves the screen. */
export function BoardFilter({ shown, onChange }: { shown: Shown; onChange: (shown: Shown) => void }) {
  const t = useTranslations('handover');
  return (
    <div className="grid grid-cols-1 gap-2 sm:flex print:hidden">
      <SelectField
        name="show"
        label={t('show.label')}
        value={shown.show}
        className="min-h-11"
        fieldClassName="sm:w-56"
        options={shows.map((value) => ({ value, label: t(`show.${value}`) }))}
        onChange={({ target }) => onChange({ ...shown, show: target.value as Shown['show'] })}
      />
      <TextField
        name="find"
        label={t('find')}
        value={shown.text}
        autoComplete="off"
        spellCheck={false}
        className="min-h-11"
        fieldClassName="sm:w-80"
        onChange={({ target }) => onChange({ ...shown, text: target.value })}
      />
    </div>
  );
}
