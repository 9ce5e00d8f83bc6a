'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PersonNames } from '@/components/prisoners/person-names';
import { PrisonerStatusChip } from '@/components/prisoners/prisoner-status';
import type { PairLine, PairRecord, PairSought } from '@/lib/matching/schema/pairs';
import { usePairWords } from './use-pair-words';

/** The two of a pair, one above the other on a narrow screen, side by side on a wide one. */
export function PairSides({ pair }: { pair: PairLine }) {
  return (
    <div className="grid min-w-0 gap-x-6 gap-y-2 md:grid-cols-2">
      {pair.sought ? <SoughtSide sought={pair.sought} /> : <RecordSide record={pair.first} />}
      <RecordSide record={pair.other ?? pair.first} />
    </div>
  );
}

export function SoughtSide({ sought }: { sought: PairSought }) {
  const t = useTranslations('matching');
  const words = usePairWords();
  return (
    <Side what={t('side.sought', { reference: words.reference(sought.reference) })} born={words.born(sought.birth)}>
      <span className="wrap-anywhere">{sought.name}</span>
    </Side>
  );
}

export function RecordSide({ record }: { record: PairRecord }) {
  const t = useTranslations('matching');
  const words = usePairWords();
  return (
    <Side
      what={t('side.record', { number: record.number })}
      born={words.born(record.birth, record.birthYear)}
      chip={record.status && <PrisonerStatusChip status={record.status} />}
    >
      <PersonNames names={record.names} most={2} />
    </Side>
  );
}

type SideProps = { what: string; born: string; chip?: ReactNode; children: ReactNode };

function Side({ what, born, chip, children }: SideProps) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <span className="text-[0.8125rem] text-text-quiet" data-figures>
        {what}
      </span>
      <span className="font-medium">{children}</span>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[0.8125rem] text-text-quiet" data-figures>
        {born}
        {chip}
      </span>
    </div>
  );
}
