'use client';

import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { PlanRelaxation } from '@/lib/planning/schema/reasons';
import type { RunHead } from '@/lib/planning/schema/runs';
import { sentencesOfWays } from '@/lib/planning/schema/sentences';
import { useSaying } from './sentences';

/** The least that would have to give way for a plan to be possible: any one of these suffices, all parts of it together. */
export function Ways({ run }: { run: RunHead }) {
  const t = useTranslations('planning.board.states.infeasible');
  const say = useSaying();
  const ways = sentencesOfWays(run.relaxations);
  if (ways.length === 0) return <p>{t('noWay')}</p>;
  return (
    <>
      {ways.length > 1 && <p className="mt-1">{t('anyOf')}</p>}
      <ol className="mt-1 flex list-decimal flex-col gap-1 pl-5">
        {ways.map((way, at) => (
          <li key={JSON.stringify(way)}>
            {way.length > 1 && <span>{t('together')}</span>}
            {way.map((change, part) => (
              <p key={JSON.stringify(change)} className="font-medium">
                {change.map(say).join(' ')} <Record change={run.relaxations[at]?.[part]} />
              </p>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}

/** A run without a plan keeps nobody's name; whose override it is stands in the record. */
function Record({ change }: { change: PlanRelaxation[number] | undefined }) {
  const t = useTranslations('planning.board.states.infeasible');
  if (change?.change !== 'unpin') return null;
  return (
    <Link href={`/prisoners/${change.id}`} className="font-normal underline underline-offset-2">
      {t('record')}
    </Link>
  );
}
