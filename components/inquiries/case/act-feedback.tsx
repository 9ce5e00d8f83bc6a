'use client';

import { useTranslations } from 'next-intl';
import { type ConflictField, ConflictPanel } from '@/components/ui/conflict-panel';
import { Notice } from '@/components/ui/notice';
import type { InquiryCase } from '@/lib/inquiries/schema/case';
import type { Act } from './use-act';
import { useWhen } from './use-case';

/** What went wrong with an act: a colleague was faster, or a refusal in words. What was typed stays. */
export function ActFeedback({ act, inquiry }: { act: Act; inquiry: InquiryCase }) {
  const t = useTranslations('inquiries');
  const when = useWhen();
  const differences = useDifferences();
  if (act.conflict) {
    return (
      <ConflictPanel
        name={inquiry.lastChange.by ?? t('conflict.someone')}
        time={when.moment(inquiry.lastChange.at)}
        fields={differences(act.conflict.seen, inquiry)}
        onKeepTheirs={act.keepTheirs}
        onUseMine={() => act.putMine(inquiry)}
      />
    );
  }
  if (!act.error) return null;
  return (
    <Notice tone="bad" role="alert" title={t('act.failed')}>
      {act.error.message}
    </Notice>
  );
}

/** The two states of the case beside each other: as it was on the screen, and as it is now. */
function useDifferences() {
  const t = useTranslations('inquiries');
  const common = useTranslations('common');
  const facts = (inquiry: InquiryCase) => ({
    status: t(`status.${inquiry.status}`),
    assigned: inquiry.assignedTo?.name ?? t('queue.nobody'),
    kinship: t(`kinship.${inquiry.kinship}`),
    urgent: inquiry.urgent ? common('states.yes') : common('states.no'),
    link: linksOf(inquiry) || common('states.none'),
  });
  return (seen: InquiryCase, now: InquiryCase): ConflictField[] => {
    const [mine, theirs] = [facts(seen), facts(now)];
    return (['status', 'assigned', 'kinship', 'urgent', 'link'] as const).map((fact) => ({
      label: t(`conflict.${fact}`),
      mine: t('conflict.seen', { value: mine[fact] }),
      theirs: theirs[fact],
      differs: mine[fact] !== theirs[fact],
    }));
  };
}

const linksOf = ({ sought }: InquiryCase) =>
  sought.flatMap(({ link }) => (link ? [link.record?.name ?? link.status] : [])).join(', ');
