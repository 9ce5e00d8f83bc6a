'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Select, TextInput } from '@/components/ui/inputs';
import { gateCodes } from '@/lib/exchanges/planner/gates';
import { tiers } from '@/lib/exchanges/planner/problem';
import type { shows } from '@/lib/planning/schema/people';
import type { RunHead } from '@/lib/planning/schema/runs';
import { usePlanNames } from './plan-names';
import type { useBoardView } from './use-board-view';

type PoolFiltersProps = { run: RunHead; board: ReturnType<typeof useBoardView> };

/** In, out, reserve; by line, by tier, by a condition that does not hold. Each says how many it would leave. */
export function PoolFilters({ run, board: { view, narrow, clear } }: PoolFiltersProps) {
  const t = useTranslations('planning');
  const names = usePlanNames();
  const counts = run.counts;
  const narrowed = view.line !== null || view.tier !== null || view.gate !== null;
  const tierCount = (tier: number) => {
    const found = counts?.byTier.find((one) => one.tier === tier);
    return found ? found.in + found.out : 0;
  };
  const gates = gateCodes.map((gate) => ({
    gate,
    people: counts?.byGate.find((one) => one.gate === gate)?.people ?? 0,
  }));
  return (
    <div className="flex flex-col gap-2 border-line border-b px-3 pb-3 print:hidden">
      <Shows run={run} show={view.show} onShow={(show) => narrow({ show })} />
      <div className="grid gap-2 sm:grid-cols-2">
        <Narrowing
          label={t('board.filters.line')}
          any={t('board.filters.lineAny')}
          value={view.line ?? ''}
          onChange={(line) => narrow({ line: line || null })}
          options={run.terms.lines.map(({ id }) => ({ value: id, label: names.line(id) }))}
        />
        <Narrowing
          label={t('board.filters.tier')}
          any={t('board.filters.tierAny')}
          value={view.tier === null ? '' : String(view.tier)}
          onChange={(tier) => narrow({ tier: tier ? Number(tier) : null })}
          options={tiers.map((tier) => ({
            value: String(tier),
            label: t('board.filters.counted', { what: t('tier', { tier }), count: tierCount(tier) }),
          }))}
        />
        <Narrowing
          label={t('board.filters.gate')}
          any={t('board.filters.gateAny')}
          className="sm:col-span-2"
          value={view.gate ?? ''}
          onChange={(gate) => narrow({ gate: gateCodes.find((one) => one === gate) ?? null })}
          options={gates.map(({ gate, people }) => ({
            value: gate,
            label: t('board.filters.counted', { what: t(`closedShort.${gate}`), count: people }),
          }))}
        />
        {narrowed && (
          <Button look="quiet" size="small" className="justify-self-start" onClick={clear}>
            {t('board.filters.clear')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Shows({ run, show, onShow }: { run: RunHead; show: string; onShow: (show: (typeof shows)[number]) => void }) {
  const t = useTranslations('planning.board');
  const counts = run.counts;
  const reserve = counts?.byLine.reduce((sum, line) => sum + line.reserve, 0);
  const many = { all: counts?.people, in: counts?.in, out: counts?.out, reserve };
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">{t('filters.show')}</legend>
      {(['all', 'in', 'out', 'reserve'] as const satisfies readonly (typeof shows)[number][]).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === show}
          onClick={() => onShow(one)}
          className={cx(
            'inline-flex min-h-7 items-center gap-1.5 rounded-md border px-2',
            one === show
              ? 'border-accent bg-accent-wash font-medium text-accent'
              : 'border-line-strong hover:bg-surface-sunk',
          )}
        >
          {t(`shows.${one}`)}
          {many[one] !== undefined && <span data-figures>{t('number', { count: many[one] })}</span>}
        </button>
      ))}
    </fieldset>
  );
}

type NarrowingProps = {
  label: string;
  /** What stands there while nothing is narrowed. */
  any: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
  className?: string;
};

const Narrowing = ({ label, any, value, options, onChange, className }: NarrowingProps) => (
  <Select
    aria-label={label}
    value={value}
    onChange={({ target }) => onChange(target.value)}
    className={cx('h-8 min-h-8 min-w-0 py-0', value && 'border-accent font-medium', className)}
  >
    <option value="">{any}</option>
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </Select>
);

/** A name or a record's number. It stays in this field and never stands in an address. */
export function PoolSearch({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const t = useTranslations('planning.board.filters');
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSearch(String(new FormData(event.currentTarget).get('plan-text') ?? '').trim());
  };
  return (
    <search>
      <form onSubmit={search} className="flex gap-2 p-3 pb-2 print:hidden">
        <TextInput
          key={text ? 'searched' : 'empty'}
          name="plan-text"
          aria-label={t('search')}
          placeholder={t('search')}
          defaultValue={text}
          autoComplete="off"
          spellCheck={false}
          className="min-w-0 flex-1"
        />
        <Button type="submit" aria-label={t('find')} icon={<Search aria-hidden />} />
        {text && (
          <Button look="quiet" onClick={() => onSearch('')}>
            {t('clear')}
          </Button>
        )}
      </form>
    </search>
  );
}
