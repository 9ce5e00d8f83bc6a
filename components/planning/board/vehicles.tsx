'use client';

import { useTranslations } from 'next-intl';
import type { RunHead } from '@/lib/planning/schema/runs';
import { type GroupFilling, groupsOf, sitesOf } from './filling';
import { usePlanNames } from './plan-names';

/** Where people are fetched from, by which vehicles, and how many places of each kind are used. */
export function Vehicles({ run }: { run: RunHead }) {
  const t = useTranslations('planning');
  const names = usePlanNames();
  return (
    <ul className="flex flex-col">
      {sitesOf(run).map(({ site, vehicles, places }) => (
        <li key={site} className="flex flex-col gap-1 border-line border-b px-3 py-2 last:border-b-0">
          <h4 className="font-medium">{names.site(site)}</h4>
          <p className="text-[0.8125rem] text-text-quiet" data-figures>
            {vehicles.length === 0
              ? t('board.vehicles.none')
              : vehicles
                  .map(({ type, count }) => t('board.vehicles.some', { type: names.vehicle(type), count }))
                  .join(', ')}
          </p>
          {places.map(({ kind, used, all }) => (
            <div key={kind} className="flex flex-col gap-0.5">
              <span className="text-[0.8125rem]" data-figures>
                {t(`board.vehicles.${kind}`, { used, all })}
              </span>
              {all > 0 && (
                <progress
                  aria-label={`${names.site(site)}: ${t(`board.vehicles.${kind}`, { used, all })}`}
                  value={used}
                  max={all}
                  className="progress h-1.5 w-full"
                />
              )}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Floors and ceilings: how many of each group are in, and how many are missing. */
export function GroupLimits({ run }: { run: RunHead }) {
  const names = usePlanNames();
  return (
    <ul className="flex flex-col">
      {groupsOf(run.counts).map((group) => (
        <li
          key={JSON.stringify([group.key, group.value])}
          className="flex flex-wrap items-baseline justify-between gap-x-3 border-line border-b px-3 py-1.5 last:border-b-0"
        >
          <span className="min-w-0 first-letter:uppercase">{names.group(group)}</span>
          <GroupWords group={group} />
        </li>
      ))}
    </ul>
  );
}

function GroupWords({ group }: { group: GroupFilling }) {
  const t = useTranslations('planning.board.groups');
  const words = [
    t('in', { count: group.in }),
    group.floor !== null && t('floor', { count: group.floor }),
    group.ceiling !== null && t('ceiling', { count: group.ceiling }),
  ].filter(Boolean);
  return (
    <span className="text-[0.8125rem] text-text-quiet" data-figures>
      {words.join(' · ')}
      {group.missing > 0 && <span className="font-medium text-warn"> · {t('missing', { count: group.missing })}</span>}
    </span>
  );
}
