'use client';

import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choices';
import { type Consent, consents } from '@/lib/debriefs/rules/debrief';

type Props = {
  error: (field: string) => string | undefined;
  initial?: { consentSearch: Consent; consentFamilies: Consent };
};

/** The two questions asked before anything is told. "Not asked yet" is an answer of its own and allows nothing. */
export function ConsentChoices({ error, initial }: Props) {
  const t = useTranslations('debriefs.consent');
  const options = (['yes', 'no', 'not-asked'] as const).map((value) => ({ value, label: t(`answer.${value}`) }));
  return (['consentSearch', 'consentFamilies'] as const).map((name) => (
    <RadioGroup
      key={name}
      name={name}
      legend={t(name)}
      hint={t(`${name}Hint`)}
      error={error(name)}
      defaultValue={initial?.[name] ?? consents[0]}
      inline
      options={options}
    />
  ));
}
