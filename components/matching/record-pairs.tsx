'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import type { PrisonerId } from '@/lib/kernel/ids';
import type { PairLine } from '@/lib/matching/schema/pairs';
import { RecordSide, SoughtSide } from './pair-sides';
import { PairsOf } from './pairs-of';

/** Other records that may be of this person, and inquiries that may be about them. Says nothing where there are none. */
export function RecordPairs({ id }: { id: PrisonerId }) {
  const t = useTranslations('matching.onRecord');
  const other = ({ first, other: second }: PairLine) => (first.id === id ? second : first);
  return (
    <>
      <PairsOf
        filter={{ prisonerId: id, kind: 'duplicate' }}
        sideOf={(pair) => {
          const record = other(pair);
          return record && <RecordSide record={record} />;
        }}
        frame={(list) => <Section title={t('duplicates')}>{list}</Section>}
      />
      <PairsOf
        filter={{ prisonerId: id, kind: 'inquiry' }}
        sideOf={({ sought }) => sought && <SoughtSide sought={sought} />}
        frame={(list) => <Section title={t('inquiries')}>{list}</Section>}
      />
    </>
  );
}
