'use client';

import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Section } from '@/components/ui/section';
import { notify } from '@/components/ui/toaster';
import type { CaseMessage, InquiryCase } from '@/lib/inquiries/schema/case';
import type { InquiryId } from '@/lib/kernel/ids';
import { ActFeedback } from './act-feedback';
import { useAct } from './use-act';
import { useCase, useWhen } from './use-case';
import { WriteMessage } from './write-message';

/** The conversation with the family, oldest first, and a place to write. */
export function CaseThread({ id }: { id: InquiryId }) {
  const t = useTranslations('inquiries.thread');
  const inquiry = useCase(id);
  const lastUnread = inquiry.messages.findLast(({ sender, readAt }) => sender === 'family' && !readAt);
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <Section
        title={t('title')}
        action={lastUnread && inquiry.may.work && <MarkRead inquiry={inquiry} messageId={lastUnread.id} />}
      >
        {inquiry.messages.length === 0 && <p className="text-text-quiet">{t('empty')}</p>}
        <ol className="flex flex-col gap-4">
          {inquiry.messages.map((message) => (
            <Message key={message.id} {...message} />
          ))}
        </ol>
      </Section>
      {inquiry.may.work && <WriteMessage inquiry={inquiry} />}
    </div>
  );
}

function Message({ sender, author, body, createdAt, readAt }: CaseMessage) {
  const t = useTranslations('inquiries.thread');
  const when = useWhen();
  const family = sender === 'family';
  const office = author ? t('office', { name: author }) : t('officeNameless');
  return (
    <li className={cx('flex flex-col gap-1 border-l-2 pl-3', family ? 'border-accent' : 'border-line-strong')}>
      <p className="flex flex-wrap items-center gap-x-2 text-text-quiet">
        <span className="font-medium text-text">{family ? t('family') : office}</span>
        <span data-figures>{when.moment(createdAt)}</span>
        {family && !readAt && <Badge tone="accent">{t('new')}</Badge>}
      </p>
      <p className="max-w-prose whitespace-pre-line break-words">{body}</p>
    </li>
  );
}

function MarkRead({ inquiry, messageId }: { inquiry: InquiryCase; messageId: string }) {
  const t = useTranslations('inquiries.thread');
  const act = useAct(inquiry, '/messages/read', { onDone: () => notify({ title: t('marked') }) });
  return (
    <>
      <Button size="small" busy={act.busy} onClick={() => act.run({ messageId })}>
        {t('markRead')}
      </Button>
      <ActFeedback act={act} inquiry={inquiry} />
    </>
  );
}
