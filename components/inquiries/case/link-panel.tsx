'use client';

import { Link2, SearchCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PrisonerStatusChip } from '@/components/prisoners/prisoner-status';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { StatusChip } from '@/components/ui/status-chip';
import { mayLinkAt } from '@/lib/inquiries/rules';
import type { CaseSought, InquiryCase } from '@/lib/inquiries/schema/case';
import { recordNumber } from '@/lib/kernel/numerals';
import { FindRecordDialog } from './find-record-dialog';
import { UndoLinkDialog, VerifyLinkDialog } from './link-dialogs';
import { useWhen } from './use-case';

type LinkPanelProps = { inquiry: InquiryCase; person: CaseSought };

/** Whether this person is linked to a record, how sure that is, and the steps from there. */
export function LinkPanel({ inquiry, person }: LinkPanelProps) {
  const t = useTranslations('inquiries');
  const [asking, setAsking] = useState<'find' | 'verify' | 'undo' | null>(null);
  const close = () => setAsking(null);
  const { link } = person;
  const { link: mayLink } = inquiry.may;
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 rounded-md border border-line bg-surface p-3">
      {link ? <Linked link={link} /> : <NotLinked inquiry={inquiry} />}
      {mayLink && (
        <div className="flex flex-wrap gap-2">
          {!link && mayLinkAt(inquiry.status).ok && (
            <Button icon={<SearchCheck aria-hidden />} onClick={() => setAsking('find')}>
              {t('link.find')}
            </Button>
          )}
          {link?.status === 'matched' && <Button onClick={() => setAsking('verify')}>{t('link.verify')}</Button>}
          {link && (
            <Button look="quiet" onClick={() => setAsking('undo')}>
              {t('link.undo')}
            </Button>
          )}
        </div>
      )}
      {asking === 'find' && <FindRecordDialog inquiry={inquiry} person={person} onClose={close} />}
      {asking === 'verify' && <VerifyLinkDialog inquiry={inquiry} person={person} onClose={close} />}
      {asking === 'undo' && <UndoLinkDialog inquiry={inquiry} person={person} onClose={close} />}
    </div>
  );
}

function NotLinked({ inquiry }: { inquiry: InquiryCase }) {
  const t = useTranslations('inquiries.link');
  const waits = inquiry.may.link && (inquiry.status === 'received' || inquiry.status === 'needs-info');
  return (
    <p className="text-text-quiet">
      {t('none')} {waits && t('wait')}
    </p>
  );
}

function Linked({ link }: { link: NonNullable<CaseSought['link']> }) {
  const t = useTranslations('inquiries.link');
  const when = useWhen();
  const since = link.since && t('since', { when: when.day(link.since), name: link.by ?? '—' });
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex flex-wrap items-center gap-2">
        <Link2 aria-hidden className="size-4 text-text-quiet" />
        {link.record ? (
          <>
            <Link href={`/prisoners/${link.record.id}`} className="font-medium underline underline-offset-2">
              {link.record.name}
            </Link>
            <span className="text-text-quiet" data-figures>
              {recordNumber(link.record.number)}
            </span>
            <PrisonerStatusChip status={link.record.status} />
          </>
        ) : (
          t('hidden')
        )}
      </div>
      <StatusChip tone={link.status === 'verified' ? 'good' : 'accent'} since={since} className="self-start">
        {t(`status.${link.status}`)}
      </StatusChip>
    </div>
  );
}
