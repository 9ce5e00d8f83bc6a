'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/inputs';
import { type Fault, faultAt } from '@/components/ui/use-write';
import { type Purpose, purposes } from '@/lib/correspondence/rules/correspondents';
import type { CorrespondentLine } from '@/lib/correspondence/schema/correspondents';
import { useLetterWords } from './use-letter-words';

type MatterFieldsProps = {
  correspondents: readonly CorrespondentLine[];
  bodyId: string;
  onBody: (id: string) => void;
  purpose: Purpose;
  onPurpose: (purpose: Purpose) => void;
  faults: readonly Fault[];
};

/** With whom a matter is, and about what. */
export function MatterFields({ correspondents, bodyId, onBody, purpose, onPurpose, faults }: MatterFieldsProps) {
  const t = useTranslations('correspondence');
  const words = useLetterWords();
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        name="correspondentId"
        label={t('form.correspondent')}
        value={bodyId}
        onChange={({ target }) => onBody(target.value)}
        error={faultAt(faults, 'correspondentId')}
        options={[
          { value: '', label: t('choose') },
          ...correspondents.map((one) => ({ value: one.id as string, label: words.body(one) })),
        ]}
      />
      <SelectField
        name="purpose"
        label={t('form.purpose')}
        value={purpose}
        onChange={({ target }) => onPurpose(target.value as Purpose)}
        error={faultAt(faults, 'purpose')}
        options={purposes.map((value) => ({ value, label: t(`purposes.${value}`) }))}
      />
    </div>
  );
}
