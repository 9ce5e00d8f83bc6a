'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { ConflictPanel } from '@/components/ui/conflict-panel';
import type { RecordFacts } from '@/lib/prisoners/schema/changes';
import type { Party } from '@/lib/prisoners/schema/record';
import { useWords } from './use-words';

type FactsConflictProps = {
  conflict: { by: string | null; at: string | null };
  mine: RecordFacts;
  theirs: RecordFacts;
  powers: readonly Party[];
  onKeepTheirs: () => void;
  onUseMine: () => void;
};

/** Two people corrected the same record: the fields where they differ, side by side. */
export function FactsConflict({ conflict, mine, theirs, powers, onKeepTheirs, onUseMine }: FactsConflictProps) {
  const t = useTranslations('prisoners');
  const { moment } = useWords();
  const say = useFactWords(powers);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const differing = (Object.keys(mine) as (keyof RecordFacts)[]).filter((key) => say(key, mine) !== say(key, theirs));
  return (
    <div ref={box} tabIndex={-1} className="scroll-mt-44">
      <ConflictPanel
        name={conflict.by ?? t('conflict.somebody')}
        time={conflict.at ? moment(conflict.at) : ''}
        fields={differing.map((key) => ({
          label: t(`fields.${labelOf(key)}`),
          mine: say(key, mine),
          theirs: say(key, theirs),
          differs: true,
        }))}
        onKeepTheirs={onKeepTheirs}
        onUseMine={onUseMine}
      />
    </div>
  );
}

function labelOf(key: keyof RecordFacts) {
  if (key === 'powerOfOriginId') return 'powerOfOrigin';
  return key === 'detainingPowerId' ? 'detainingPower' : key;
}

/** One fact in words, the same way for both versions. */
function useFactWords(powers: readonly Party[]) {
  const t = useTranslations('prisoners');
  const common = useTranslations('common');
  const { date, party } = useWords();
  return (key: keyof RecordFacts, facts: RecordFacts): string => {
    const blank = common('states.notRecorded');
    if (key === 'birth' || key === 'capture') return date(facts[key]) ?? blank;
    if (key === 'sex') return t(`sexes.${facts.sex}`);
    if (key === 'category') return t(`categories.${facts.category}`);
    if (key === 'healthCategory') return t(`health.${facts.healthCategory}`);
    if (key === 'powerOfOriginId' || key === 'detainingPowerId')
      return party(powers.find(({ id }) => id === facts[key]) ?? null) ?? blank;
    return facts[key] ?? blank;
  };
}
