'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { PersonCell } from '@/components/exchanges/person-cell';
import { cx } from '@/components/ui/cx';
import { SkeletonLine } from '@/components/ui/skeletons';
import type { PlanPerson } from '@/lib/planning/schema/people';
import type { PlanReason } from '@/lib/planning/schema/reasons';
import { carryPerson } from './carried-person';
import { PlaceInPlan } from './place-in-plan';

type PoolRowProps = { person: PlanPerson | undefined; mayCarry: boolean };

/** A person of the pool: who, how they stand in the order, and what became of them. */
export const PoolRow = memo(function PoolRow({ person, mayCarry }: PoolRowProps) {
  if (!person) return <Coming />;
  return (
    // Carrying is one way; the same is asked for by a key on the list and by a button beside it.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only answers to being carried
    <div
      draggable={mayCarry}
      onDragStart={(event) => carryPerson(event.dataTransfer, person.prisonerId)}
      className={cx(
        'grid h-full grid-cols-[minmax(0,1fr)_auto] content-center items-center gap-x-2 gap-y-0.5 px-3',
        mayCarry && 'cursor-grab',
      )}
    >
      {/* Where it is narrow the name has its line to itself: who it is comes before what became of them. */}
      <span className="truncate font-medium max-sm:col-span-2 [&>*]:block [&>*]:truncate">
        <PersonCell person={person} most={0} />
      </span>
      <PlaceInPlan person={person} className="max-sm:order-last" />
      <Standing person={person} />
    </div>
  );
});

/** Why, in two or three words; of conditions that do not hold the first, and how many more. */
function useShortReason() {
  const t = useTranslations('planning');
  return (reason: PlanReason): string => {
    const [first, ...more] = reason.code === 'gate' ? reason.gates : [];
    if (!first) return t(`short.${reason.code}`);
    return more.length > 0
      ? t('board.andMore', { what: t(`closedShort.${first}`), more: more.length })
      : t(`closedShort.${first}`);
  };
}

function Standing({ person }: { person: PlanPerson }) {
  const t = useTranslations('planning');
  const short = useShortReason();
  const parts = [
    person.reason && short(person.reason),
    t('tier', { tier: person.tier }),
    person.quarters !== null && t('board.quarters', { quarters: person.quarters }),
    person.place !== 'seat' && t(`placeKinds.${person.place}`),
    person.number,
  ].filter(Boolean);
  return (
    <p className="truncate text-[0.8125rem] text-text-quiet sm:col-span-2" data-figures>
      {parts.join(' · ')}
    </p>
  );
}

const Coming = () => (
  <div aria-hidden className="flex h-full flex-col justify-center px-3">
    <SkeletonLine className="w-1/2" />
    <SkeletonLine className="w-2/3" />
  </div>
);
