'use client';

import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { PersonCell } from '@/components/exchanges/person-cell';
import { Button, LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { Section } from '@/components/ui/section';
import { SkeletonPage } from '@/components/ui/skeletons';
import { ErrorState } from '@/components/ui/states';
import type { BatchId, RunId } from '@/lib/kernel/ids';
import { comparisonOf, runOf } from '@/lib/planning/hooks/runs';
import { levelOrder } from '@/lib/planning/schema/reasons';
import type { RunHead } from '@/lib/planning/schema/runs';
import type { RunComparison } from '@/lib/planning/schema/scenarios';
import { planHref } from './board-links';
import { KeepScenario } from './keep-scenario';
import { usePlanNames } from './plan-names';
import { PlanNaming } from './plan-naming';
import { useRunWords } from './run-chips';

type CompareProps = { batchId: BatchId; a: RunId; b: RunId };

/** Two runs side by side: every level, who enters, who leaves. */
export function Compare({ batchId, a, b }: CompareProps) {
  const t = useTranslations('planning.board.compare');
  const { data, isError, refetch } = useQuery(comparisonOf(a, b));
  const first = useQuery(runOf(a)).data;
  const second = useQuery(runOf(b)).data;
  if (isError)
    return (
      <ErrorState
        title={t('failed')}
        action={
          <>
            <Button onClick={() => void refetch()}>{t('retry')}</Button>
            <LinkButton href={planHref(batchId)}>{t('back')}</LinkButton>
          </>
        }
      />
    );
  if (!data || !first || !second) return <SkeletonPage />;
  return (
    <PlanNaming batchId={batchId}>
      <Sides comparison={data} first={first} second={second} />
    </PlanNaming>
  );
}

type SidesProps = { comparison: RunComparison; first: RunHead; second: RunHead };

function Sides({ comparison, first, second }: SidesProps) {
  const t = useTranslations('planning');
  const firstLevel = levelOrder.find((level) => level === comparison.firstDifference);
  return (
    <div className="flex flex-col gap-4">
      <h2 className="font-semibold text-base">{t('board.compare.title')}</h2>
      {second.kind === 'scenario' && <KeepScenario run={second} />}
      {comparison.otherDraw && <Notice tone="warn">{t('board.compare.otherDraw')}</Notice>}
      <p role="status">
        {firstLevel
          ? t('board.compare.firstDifference', { level: t(`levels.${firstLevel}`) })
          : t('board.compare.sameLevels')}
      </p>
      <Section bare title={t('board.compare.levels')}>
        <Figures comparison={comparison} first={first} second={second} />
      </Section>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <People
          title={t('board.compare.enters', { count: comparison.entersTotal })}
          people={comparison.enters}
          total={comparison.entersTotal}
        />
        <People
          title={t('board.compare.leaves', { count: comparison.leavesTotal })}
          people={comparison.leaves}
          total={comparison.leavesTotal}
        />
      </div>
      <p className="text-text-quiet">{t('board.compare.stays', { count: comparison.stays })}</p>
    </div>
  );
}

type Row = { key: string; label: string; a: number | null; b: number | null };

function useRows({ a, b, byLine }: RunComparison): Row[] {
  const t = useTranslations('planning');
  const names = usePlanNames();
  return [
    ...levelOrder.map((level) => ({
      key: level,
      label: t(`levels.${level}`),
      a: a.levels?.[level] ?? null,
      b: b.levels?.[level] ?? null,
    })),
    ...byLine.map(({ line, a: before, b: after }) => ({
      key: `line ${line}`,
      label: t('board.compare.onLine', { line: names.line(line) }),
      a: before,
      b: after,
    })),
  ];
}

function Figures({ comparison, first, second }: SidesProps) {
  const t = useTranslations('planning.board');
  const words = useRunWords();
  const format = useFormatter();
  const rows = useRows(comparison);
  const cell = 'border-line border-b px-3 py-1.5 align-top';
  const figure = (count: number | null) => (count === null ? '—' : t('number', { count }));
  return (
    <ScrollRegion label={t('compare.levels')} className="overflow-x-auto">
      <table className="w-full text-left">
        <thead className="text-[0.8125rem] text-text-quiet">
          <tr>
            <th scope="col" className={`${cell} font-medium`}>
              {t('compare.figure')}
            </th>
            <th scope="col" className={`${cell} text-right font-medium`}>
              {words(first)}
            </th>
            <th scope="col" className={`${cell} text-right font-medium`}>
              {words(second)}
            </th>
            <th scope="col" className={`${cell} text-right font-medium`}>
              {t('compare.change')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, a, b }) => (
            <tr key={key} className={a === b ? undefined : 'bg-accent-wash'}>
              <th scope="row" className={`${cell} ${a === b ? 'font-normal' : 'font-medium'}`}>
                {label}
              </th>
              <td className={`${cell} text-right`}>{figure(a)}</td>
              <td className={`${cell} text-right`}>{figure(b)}</td>
              <td className={`${cell} text-right`}>
                {a === null || b === null ? '—' : format.number(b - a, { signDisplay: 'exceptZero' })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type PeopleProps = { title: string; people: RunComparison['enters']; total: number };

function People({ title, people, total }: PeopleProps) {
  const t = useTranslations('planning');
  const names = usePlanNames();
  return (
    <Section title={title}>
      {people.length === 0 && <p className="text-text-quiet">{t('board.compare.nobody')}</p>}
      <ul>
        {people.map((person) => (
          <li key={person.prisonerId} className="flex flex-col border-line border-b py-1 last:border-b-0">
            <PersonCell person={person} />
            <span className="text-[0.8125rem] text-text-quiet">
              {[t('tier', { tier: person.tier }), person.line && names.line(person.line), names.site(person.site)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {total > people.length && (
        <p className="pt-2 text-text-quiet">{t('board.compare.more', { count: total - people.length })}</p>
      )}
    </Section>
  );
}
