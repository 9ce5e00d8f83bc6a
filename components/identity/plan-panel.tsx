'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import type { DonorPlan } from '@/lib/identity/schema/dna-view';
import { Mark } from './mark';
import { useIdentityWords } from './use-identity-words';

/** What the family's samples reach, and the shortest ways to a strong comparison, in words. */
export function PlanPanel({ plan }: { plan: DonorPlan }) {
  const t = useTranslations('identity.plan');
  const words = useIdentityWords();
  const reached = plan.reached ?? 'none';
  return (
    <Section title={t('title')}>
      <div className="flex flex-col items-start gap-2">
        <Mark tone={reached === 'strong' ? 'good' : reached === 'usable' ? 'accent' : 'neutral'}>
          {t(`reached.${reached}`)}
        </Mark>
        {plan.by.length > 0 && <p>{t('by', { needs: words.needs(plan.by) })}</p>}
        {plan.reached !== 'strong' && <Ways plan={plan} />}
        <p className="text-[0.8125rem] text-text-quiet">{t('source', { number: plan.tableVersion })}</p>
      </div>
    </Section>
  );
}

function Ways({ plan: { ways } }: { plan: DonorPlan }) {
  const t = useTranslations('identity.plan');
  if (ways.length === 0) return <p>{t('nobody')}</p>;
  return (
    <div>
      <p>{t('ways')}</p>
      <ul className="list-disc pl-5">
        {ways.map((way) => (
          <li key={way.missing.map(({ relation, line, count }) => `${relation} ${line} ${count}`).join()}>
            <WayWords way={way} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One way in words: who is missing, and how many of them are known and could be asked. */
export function WayWords({ way }: { way: DonorPlan['ways'][number] }) {
  const t = useTranslations('identity.plan');
  const words = useIdentityWords();
  const known = way.missing.reduce((sum, need) => sum + need.known, 0);
  return (
    <>
      {words.needs(way.missing)}
      {known > 0 && <span className="text-text-quiet"> ({t('known', { count: known })})</span>}
    </>
  );
}
