'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { KeyValue } from '@/components/ui/key-value';
import { Section } from '@/components/ui/section';
import { LifeChip } from '@/components/whereabouts/life-chip';
import { useWhereaboutsWords } from '@/components/whereabouts/use-whereabouts-words';
import { whereaboutsOf } from '@/lib/evidence/hooks/whereabouts';
import type { PrisonerId } from '@/lib/kernel/ids';

/** The clock beside the name: how long ago the last sign of life was. Somebody who is home has none to wait for. */
export function ProofOfLife({ id, now }: { id: PrisonerId; now: string }) {
  const { data } = useSuspenseQuery(whereaboutsOf(id));
  return data.awaited ? <LifeChip on={data.life?.on ?? null} now={now} /> : null;
}

/** The last sign of life and the last known place, each with its own day, and what they stand on. */
export function LifeSection({ id, now }: { id: PrisonerId; now: string }) {
  const t = useTranslations('whereabouts.life');
  const words = useWhereaboutsWords();
  const { data } = useSuspenseQuery(whereaboutsOf(id));
  const { life, lastPlace, awaited } = data;
  const told = life && words.life(life);
  return (
    <Section title={t('label')} action={awaited && <LifeChip on={life?.on ?? null} now={now} brief />}>
      <KeyValue
        facts={[
          { label: t('label'), value: told ? told.on : t('never'), note: told?.by },
          { label: t('place'), value: words.lastPlace(lastPlace) ?? t('noPlace') },
        ]}
      />
    </Section>
  );
}
