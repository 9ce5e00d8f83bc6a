'use client';

import { useTranslations } from 'next-intl';
import { PrisonerStatusChip } from '@/components/prisoners/prisoner-status';
import { Checkbox } from '@/components/ui/choices';
import { Link } from '@/components/ui/link';
import type { ThreadDetail, ThreadLine } from '@/lib/correspondence/schema/threads';
import { EntriesList } from './entries-list';
import { LineStanding } from './line-standing';
import { PlanLine } from './plan-line';
import { useLetterWords } from './use-letter-words';

type ThreadPersonProps = {
  line: ThreadLine;
  thread: ThreadDetail;
  open: boolean;
  selecting: { checked: boolean; toggle: () => void } | null;
};

/** One person of a matter: where the line stands, what comes next, and the papers behind it. */
export function ThreadPerson({ line, thread, open, selecting }: ThreadPersonProps) {
  const t = useTranslations('correspondence');
  const words = useLetterWords();
  const { prisoner, entries } = line;
  const name = words.person(prisoner);
  return (
    <li className="grid gap-x-4 gap-y-2 border-line border-b py-3 lg:grid-cols-[minmax(16rem,2fr)_3fr_auto]">
      <div className="flex gap-2">
        {selecting && (
          <Checkbox
            id={`select-${line.id}`}
            checked={selecting.checked}
            onChange={selecting.toggle}
            label={t('thread.select', { name })}
            labelHidden
            className="self-start"
          />
        )}
        <div className="min-w-0">
          <Link
            href={`/prisoners/${prisoner.id}/correspondence`}
            className="font-medium underline-offset-2 hover:underline"
          >
            {name}
          </Link>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-text-quiet" data-figures>
            {prisoner.number}
            {prisoner.birth.precision !== 'unknown' && <span>{words.date(prisoner.birth)}</span>}
            <PrisonerStatusChip status={prisoner.status} />
          </p>
        </div>
      </div>
      <LineStanding line={line} />
      <div className="print:hidden">
        {thread.may.write && (
          <PlanLine line={line} replyDays={thread.correspondent.replyDays} colleagues={thread.colleagues} />
        )}
      </div>
      <details open={open} className="lg:col-span-3">
        <summary className="w-fit cursor-pointer py-1 text-accent">
          {t('thread.entries', { count: entries.length })}
        </summary>
        <div className="pt-2">
          <EntriesList entries={entries} prisonerId={prisoner.id} />
        </div>
      </details>
    </li>
  );
}
