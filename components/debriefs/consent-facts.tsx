'use client';

import { useTranslations } from 'next-intl';
import { KeyValue } from '@/components/ui/key-value';
import type { DebriefView } from '@/lib/debriefs/schema/debrief';

export type Said = NonNullable<DebriefView['said']>;

/** What the person agreed to and the summary, to be read. */
export function ConsentFacts({ said }: { said: Said }) {
  const t = useTranslations('debriefs');
  return (
    <KeyValue
      facts={[
        { label: t('consent.consentSearch'), value: t(`consent.answer.${said.consentSearch}`) },
        { label: t('consent.consentFamilies'), value: t(`consent.answer.${said.consentFamilies}`) },
        { label: t('consent.withheldFrom'), value: said.withheldFrom },
        { label: t('debrief.summary'), value: said.summary },
      ]}
    />
  );
}
