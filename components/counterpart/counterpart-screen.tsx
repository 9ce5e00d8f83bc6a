'use client';

import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/tabs';
import type { CounterpartQuery } from '@/lib/counterpart/schema/page';
import type { BatchId, CounterpartListId } from '@/lib/kernel/ids';
import { AnswersPart } from './answers-part';
import { ListsPart } from './lists-part';

export type AskedOfPage = Omit<CounterpartQuery, 'list'> & { list: CounterpartListId | null };
type Props = {
  id: BatchId;
  part: 'list' | 'answers';
  /** Whether this reader reads their lists. */
  lists: boolean;
  asked: AskedOfPage;
  /** An id for the next list, made where the page was made: a form sent without scripts has one too. */
  fresh: string;
};

/** What the other side sent, and what they answered. */
export function CounterpartScreen({ id, part, lists, asked, fresh }: Props) {
  const t = useTranslations('counterpart');
  const base = `/exchanges/${id}/counterpart`;
  const tabs = [
    { href: base, label: t('parts.list'), current: part === 'list' },
    { href: `${base}?part=answers`, label: t('parts.answers'), current: part === 'answers' },
  ];
  return (
    <div className="flex flex-col gap-4">
      {lists && <Tabs label={t('parts.label')} tabs={tabs} />}
      {part === 'list' ? (
        <ListsPart id={id} asked={asked} fresh={fresh} />
      ) : (
        <AnswersPart id={id} filter={{ answer: asked.answer, page: asked.page }} />
      )}
    </div>
  );
}
