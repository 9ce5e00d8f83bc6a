'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/inputs';
import { type Fault, faultAt } from '@/components/ui/use-write';
import type { Draft } from '@/lib/agreements/rules/draft';
import type { Party } from '@/lib/agreements/schema/agreement';
import { useAgreementWords } from './use-agreement-words';

type DraftSidesProps = {
  draft: Draft;
  parties: readonly Party[];
  faults: readonly Fault[];
  onChange: (part: Partial<Draft>) => void;
};

/** Between whom the agreement is. */
export function DraftSides({ draft, parties, faults, onChange }: DraftSidesProps) {
  const t = useTranslations('agreements');
  const words = useAgreementWords();
  const options = [
    { value: '', label: t('draft.choose') },
    ...parties.map((party) => ({ value: party.id, label: words.party(party) })),
  ];
  return (
    <div className="grid max-w-3xl gap-4 md:grid-cols-2">
      {(['ours', 'theirs'] as const).map((side) => (
        <SelectField
          key={side}
          name={`${side}Id`}
          label={t(`draft.${side}`)}
          error={faultAt(faults, `${side}Id`)}
          options={options}
          value={draft[`${side}Id`]}
          onChange={({ target }) => onChange({ [`${side}Id`]: target.value })}
        />
      ))}
    </div>
  );
}
