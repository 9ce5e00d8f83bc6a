'use client';

import { useTranslations } from 'next-intl';
import { KeyValue } from '@/components/ui/key-value';
import { Section } from '@/components/ui/section';
import type { DeathSheet } from '@/lib/deaths/schema/view';
import { useDeathWords } from './use-death-words';

/** When, where, with whom, and how the family is reached. The page's own query has logged that this was read. */
export function SheetVisit({ sheet }: { sheet: DeathSheet }) {
  const t = useTranslations('deaths');
  const inquiries = useTranslations('inquiries');
  const words = useDeathWords();
  const { plan, contact, family } = sheet;
  return (
    <Section title={t('sheet.visit')}>
      <KeyValue
        facts={[
          { label: t('families.when'), value: <strong>{words.moment(sheet.plannedAt)}</strong> },
          { label: t('families.place'), value: <strong>{plan.place}</strong> },
          { label: t('families.whom'), value: plan.whom },
          {
            label: t('families.companion'),
            value: `${plan.companionName} (${t(`companionKind.${plan.companion}`).toLocaleLowerCase()})`,
          },
          { label: t('sheet.officer'), value: words.name(sheet.officer) },
          { label: t('sheet.relationship'), value: inquiries(`relationship.${family.relationship}`) },
          { label: t('sheet.kinship'), value: inquiries(`kinshipShort.${family.kinship as 'verified'}`) },
          { label: t('sheet.address'), value: contact.address },
          { label: t('sheet.phone'), value: contact.phone && <a href={`tel:${contact.phone}`}>{contact.phone}</a> },
          { label: t('sheet.safeTimes'), value: contact.safeTimes },
        ]}
      />
      <p className="mt-2 text-[0.8125rem] text-text-quiet print:hidden">{t('sheet.logged')}</p>
    </Section>
  );
}
