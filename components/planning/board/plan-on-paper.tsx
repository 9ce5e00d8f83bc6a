'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useWords } from '@/components/exchanges/use-words';
import { batchHeadOf } from '@/lib/exchanges/hooks';
import type { RunHead } from '@/lib/planning/schema/runs';
import { linesOf, sitesOf } from './filling';
import { LevelsTable } from './levels-table';
import { usePlanNames } from './plan-names';
import { GroupLimits } from './vehicles';

/**
 * A plan on paper: its figures and its hashes. Nobody's name: before a list is frozen it would be a paper of who nearly
 * went, and the reasons tell of health and wishes. The names are on the manifest.
 */
export function PlanOnPaper({ run }: { run: RunHead }) {
  const t = useTranslations('planning');
  const { moment } = useWords();
  const { data: batch } = useQuery(batchHeadOf(run.batchId));
  return (
    <div className="hidden flex-col gap-4 print:flex">
      <h2 className="font-semibold text-base">
        {[
          batch && `${batch.number} ${batch.name}`,
          t('board.run.number', { number: run.number }),
          t(`runs.kinds.${run.kind}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </h2>
      <p>
        {run.outcome && t(`runs.outcomes.${run.outcome}`)} · {moment(run.createdAt)} · {t('board.paper.noNames')}
      </p>
      {run.kind === 'trial' && <p className="font-medium">{t('board.states.trial.title')}</p>}
      {run.levels && <LevelsTable levels={run.levels} bounds={run.bounds} />}
      <LinesOnPaper run={run} />
      <SitesOnPaper run={run} />
      <GroupLimits run={run} />
      <HashesOnPaper run={run} />
    </div>
  );
}

const cell = 'border-line border-b px-2 py-1';

function LinesOnPaper({ run }: { run: RunHead }) {
  const t = useTranslations('planning.board');
  const names = usePlanNames();
  return (
    <table className="w-full text-left">
      <thead>
        <tr>
          {(['line', 'handedOver', 'most', 'received', 'reserve'] as const).map((head) => (
            <th key={head} scope="col" className={cell}>
              {t(`paper.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {linesOf(run).map((one) => (
          <tr key={one.line.id}>
            <th scope="row" className={`${cell} font-normal`}>
              {names.line(one.line.id)}
            </th>
            {[one.in, one.most, one.line.mode === 'unconditional' ? null : one.received, one.reserve].map(
              (count, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a row stay where they are
                <td key={at} className={cell}>
                  {count === null ? '—' : t('number', { count })}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SitesOnPaper({ run }: { run: RunHead }) {
  const t = useTranslations('planning.board.vehicles');
  const names = usePlanNames();
  return (
    <ul>
      {sitesOf(run).map(({ site, vehicles, places }) => (
        <li key={site}>
          {names.site(site)}:{' '}
          {[
            ...vehicles.map(({ type, count }) => t('some', { type: names.vehicle(type), count })),
            ...places.map(({ kind, used, all }) => t(kind, { used, all })),
          ].join('; ')}
        </li>
      ))}
    </ul>
  );
}

function HashesOnPaper({ run }: { run: RunHead }) {
  const t = useTranslations('planning.board.replay');
  const hashes = [
    [t('snapshot'), run.snapshot.hash],
    [t('plan'), run.planHash],
    [t('signed'), run.signedHash],
  ].filter(([, hash]) => hash);
  return (
    <dl className="text-[0.75rem]">
      {hashes.map(([name, hash]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="break-all font-mono">{hash}</dd>
        </div>
      ))}
    </dl>
  );
}
