'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import type { InquiryCase } from '@/lib/inquiries/schema/case';
import type { InquiryId } from '@/lib/kernel/ids';
import { inGroups } from '@/lib/kernel/numerals';
import { InquiryStatusChip, KinshipChip, UrgentChip } from '../chips';
import { CaseActions } from './case-actions';
import { fullName } from './full-name';
import { useCase, useWhen } from './use-case';

/** Which case this is, where it stands, whose it is, and what can be done with it. */
export function CaseHeader({ id }: { id: InquiryId }) {
  const t = useTranslations('inquiries');
  const common = useTranslations('common');
  const inquiry = useCase(id);
  const when = useWhen();
  const sought = inquiry.sought.map(fullName).join(', ');
  return (
    <>
      <PageHeader
        sticky
        breadcrumbs={[{ label: t('title'), href: '/inquiries' }, { label: inGroups(inquiry.reference, 3) }]}
        title={<span data-figures>{inGroups(inquiry.reference, 3)}</span>}
        marks={
          <>
            <InquiryStatusChip
              status={inquiry.status}
              since={common('dates.since', { date: when.day(inquiry.statusSince) })}
            />
            <KinshipChip kinship={inquiry.kinship} />
            {inquiry.urgent && <UrgentChip />}
          </>
        }
        action={inquiry.may.work && <CaseActions inquiry={inquiry} />}
      >
        <p className="flex flex-wrap gap-x-3">
          <span className="text-text">{t('case.askedFor', { name: inquiry.inquirerName, sought })}</span>
          <span>
            {t(`channel.${inquiry.channel}`)}, {t('case.received', { when: when.moment(inquiry.receivedAt) })}
          </span>
          <span>
            <Holder inquiry={inquiry} />
            {inquiry.closeReason && ` · ${t(`reason.${inquiry.closeReason}`)}`}
          </span>
        </p>
      </PageHeader>
      <CaseTabs inquiry={inquiry} />
    </>
  );
}

function Holder({ inquiry: { assignedTo, may } }: { inquiry: InquiryCase }) {
  const t = useTranslations('inquiries.case');
  if (!assignedTo) return t('heldByNobody');
  return may.mine ? t('heldByMe') : t('heldBy', { name: assignedTo.name });
}

function CaseTabs({ inquiry }: { inquiry: InquiryCase }) {
  const t = useTranslations('inquiries.case');
  const path = usePathname();
  const unread = inquiry.messages.filter(({ sender, readAt }) => sender === 'family' && !readAt).length;
  const base = `/inquiries/${inquiry.id}`;
  const parts = [
    { key: 'overview', href: base, count: undefined },
    { key: 'thread', href: `${base}/messages`, count: unread || undefined },
    { key: 'kinship', href: `${base}/kinship`, count: inquiry.kinshipChecks.length || undefined },
    { key: 'timeline', href: `${base}/timeline`, count: undefined },
  ] as const;
  const tabs = parts.map(({ key, href, count }) => ({ href, count, label: t(`tab.${key}`), current: path === href }));
  return <Tabs label={t('sections')} tabs={tabs} />;
}
