'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { Stays } from '@/components/whereabouts/stays';
import { useWhereaboutsWords } from '@/components/whereabouts/use-whereabouts-words';
import { whereaboutsOf } from '@/lib/evidence/hooks/whereabouts';
import type { WhereaboutsView } from '@/lib/evidence/schema/places';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';
import { AddPlace } from './add-part';
import { WithdrawPart } from './withdraw-part';

/**
 * Where the person was and is believed to be. Claims of captivity, transfer and hospital stand in the history beside what
 * was entered by hand; they are taken back where they stand.
 */
export function PlacesSection({ record }: { record: PrisonerRecord }) {
  const t = useTranslations('prisoners');
  const { data } = useSuspenseQuery(whereaboutsOf(record.id));
  return (
    <Section title={t('sections.places')} action={record.may.edit && <AddPlace record={record} />}>
      {data.history.length === 0 ? (
        <p className="text-text-quiet">{t('none.places')}</p>
      ) : (
        <div className="flex flex-col gap-4">
          {data.awaited && <p>{<Believed believed={data.believed} />}</p>}
          <Stays
            lines={data.history}
            linked={data.may.readPlaces}
            action={
              record.may.edit
                ? ({ partId, place }) =>
                    partId && <WithdrawPart record={record} part="places" partId={partId} said={place} />
                : undefined
            }
          />
        </div>
      )}
    </Section>
  );
}

function Believed({ believed }: Pick<WhereaboutsView, 'believed'>) {
  const t = useTranslations('whereabouts.history');
  const words = useWhereaboutsWords();
  if (!believed) return t('nobody');
  const { place, since } = believed;
  return since.precision === 'unknown'
    ? t('believedNoDay', { place })
    : t('believed', { place, date: words.date(since) });
}
