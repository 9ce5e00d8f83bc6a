'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PersonCell } from '@/components/exchanges/person-cell';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { SkeletonLine } from '@/components/ui/skeletons';
import type { Person } from '@/lib/exchanges/schema/batch';
import { differenceOf } from '@/lib/planning/hooks/runs';
import type { PlanDifference } from '@/lib/planning/schema/replan';
import type { RunHead } from '@/lib/planning/schema/runs';
import { approvalHref } from './board-links';
import { usePlanNames } from './plan-names';

/** What a plan made again changes: this alone needs a new approval. */
export function Difference({ run }: { run: RunHead }) {
  const t = useTranslations('planning');
  const { data } = useQuery(differenceOf(run.id));
  return (
    <Section
      title={t('board.difference.title')}
      action={
        run.submittable && (
          <LinkButton size="small" look="main" href={approvalHref(run.batchId)}>
            {t('board.difference.submit')}
          </LinkButton>
        )
      }
    >
      {data ? <Changed difference={data} /> : <SkeletonLine />}
    </Section>
  );
}

function Changed({ difference }: { difference: PlanDifference }) {
  const t = useTranslations('planning');
  const names = usePlanNames();
  const { out, in: entering, moved, kept, reach } = difference;
  return (
    <div className="flex flex-col gap-4">
      <p>
        {t(`reaches.${reach}`)} {t('board.difference.kept', { count: kept })}
      </p>
      <div className="grid gap-4 lg:grid-cols-3">
        <People
          title={t('board.difference.out', { count: out.length })}
          people={out}
          beside={({ cause, code }) => (code ? t(`dropOuts.${code}`) : t(`causes.${cause}`))}
        />
        <People
          title={t('board.difference.in', { count: entering.length })}
          people={entering}
          beside={({ line, rank }) =>
            [names.line(line), rank !== null && t('board.place.reserve', { rank })].filter(Boolean).join(' · ')
          }
        />
        <People
          title={t('board.difference.moved', { count: moved.length })}
          people={moved}
          beside={({ from, to }) => t('board.difference.fromTo', { from: names.line(from), to: names.line(to) })}
        />
      </div>
      <Counts difference={difference} />
    </div>
  );
}

/** In a plan made again `rank` is the place in the reserve. */
type Someone = Omit<Person, 'rank'>;
type PeopleProps<One> = { title: string; people: readonly One[]; beside: (one: One) => ReactNode };

function People<One extends Someone>({ title, people, beside }: PeopleProps<One>) {
  const t = useTranslations('planning.board.difference');
  return (
    <div>
      <h3 className="font-medium">{title}</h3>
      {people.length === 0 && <p className="text-text-quiet">{t('nobody')}</p>}
      <ul>
        {people.map((one) => (
          <li key={one.prisonerId} className="flex flex-col border-line border-b py-1 last:border-b-0">
            <PersonCell person={{ ...one, rank: null }} />
            <span className="text-[0.8125rem] text-text-quiet">{beside(one)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Counts({ difference: { vehicles, received } }: { difference: PlanDifference }) {
  const t = useTranslations('planning.board.difference');
  const names = usePlanNames();
  const lines = [
    ...vehicles.map(({ type, site, from, to }) =>
      t('vehicles', { type: names.vehicle(type), site: names.site(site), from, to }),
    ),
    ...received.map(({ line, from, to }) => t('received', { line: names.line(line), from, to })),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="list-disc pl-5" data-figures>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
