'use client';

import { useTranslations } from 'next-intl';
import { KeyValue } from '@/components/ui/key-value';
import { Section } from '@/components/ui/section';
import type { InquiryCase } from '@/lib/inquiries/schema/case';
import type { InquiryId } from '@/lib/kernel/ids';
import { SoughtSection } from './sought-section';
import { useCase, useWhen } from './use-case';

/** Who asks, how to reach them, whom they seek, and what they allow. */
export function CaseOverview({ id }: { id: InquiryId }) {
  const inquiry = useCase(id);
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[3fr_2fr]">
      <div className="flex min-w-0 flex-col gap-4">
        {inquiry.sought.map((person) => (
          <SoughtSection key={person.id} inquiry={inquiry} person={person} />
        ))}
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <Inquirer inquiry={inquiry} />
        <Consents inquiry={inquiry} />
      </div>
    </div>
  );
}

function Inquirer({ inquiry }: { inquiry: InquiryCase }) {
  const t = useTranslations('inquiries');
  const common = useTranslations('common');
  const { contact } = inquiry;
  return (
    <Section title={t('case.inquirer')}>
      <KeyValue
        facts={[
          { label: t('field.name'), value: inquiry.inquirerName },
          { label: t('field.relationship'), value: t(`relationship.${inquiry.relationship}`) },
          { label: t('field.phone'), value: contact?.phone },
          { label: t('field.email'), value: contact?.email && <span className="break-all">{contact.email}</span> },
          { label: t('field.address'), value: contact?.address },
          { label: t('field.safeTimes'), value: contact?.safeTimes },
          { label: t('field.language'), value: t(`language.${inquiry.language}`) },
          { label: t('field.notices'), value: inquiry.wantsNotices ? common('states.yes') : common('states.no') },
          { label: t('field.channel'), value: t(`channel.${inquiry.channel}`) },
        ]}
      />
      <p className="pt-3 text-[0.8125rem] text-text-quiet">{t('case.readLogged')}</p>
    </Section>
  );
}

function Consents({ inquiry }: { inquiry: InquiryCase }) {
  const t = useTranslations('inquiries');
  const when = useWhen();
  return (
    <Section title={t('case.consents')}>
      {inquiry.consents.length === 0 && <p className="text-text-quiet">{t('case.consentNone')}</p>}
      <KeyValue
        facts={inquiry.consents.map(({ purpose, granted, recordedAt }) => ({
          label: t(`purpose.${purpose}`),
          value: <strong className="font-medium">{t(granted ? 'case.consentYes' : 'case.consentNo')}</strong>,
          note: when.moment(recordedAt),
        }))}
      />
    </Section>
  );
}
