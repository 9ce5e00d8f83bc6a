'use client';

import { useTranslations } from 'next-intl';
import { KeyValue } from '@/components/ui/key-value';
import { Section } from '@/components/ui/section';
import type { TellingCase } from '@/lib/repatriation/schema';
import { KinshipChip } from './kinship-chip';

/** How to reach the family, and when it is safe to. The page's own query has logged that this was read. */
export function FamilyContact({ telling }: { telling: TellingCase }) {
  const t = useTranslations('telling');
  const inquiries = useTranslations('inquiries');
  const { contact, family } = telling;
  return (
    <Section title={t('case.contact')}>
      <KeyValue
        facts={[
          { label: t('case.safeTimes'), value: contact.safeTimes && <strong>{contact.safeTimes}</strong> },
          { label: t('case.phone'), value: contact.phone && <a href={`tel:${contact.phone}`}>{contact.phone}</a> },
          { label: t('case.email'), value: contact.email },
          { label: t('case.address'), value: contact.address },
          { label: t('case.language'), value: inquiries(`language.${family.language}`) },
          { label: t('case.relationship'), value: inquiries(`relationship.${family.relationship}`) },
          { label: t('case.kinship'), value: <KinshipChip kinship={family.kinship} /> },
        ]}
      />
      <p className="mt-2 text-[0.8125rem] text-text-quiet">{t('case.contactLogged')}</p>
    </Section>
  );
}
