'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button, LinkButton } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { correspondenceOfPerson } from '@/lib/correspondence/hooks';
import type { PersonCorrespondence } from '@/lib/correspondence/schema/threads';
import type { PrisonerId } from '@/lib/kernel/ids';
import { ClocksSection } from './clocks-section';
import { EntriesList } from './entries-list';
import { LineStanding } from './line-standing';
import { PlanLine } from './plan-line';
import { RecordPaper } from './record-paper';
import { useLetterWords } from './use-letter-words';

/** Everything written about one person, matter by matter, beside what the Convention says is owed. */
export function PersonCorrespondencePart({ id }: { id: PrisonerId }) {
  const t = useTranslations('correspondence');
  const { data } = useSuspenseQuery(correspondenceOfPerson(id));
  const { threads, clocks, may } = data;
  const add = may.write && (
    <LinkButton size="small" href={`/correspondence/new?about=${id}`} icon={<Plus aria-hidden />}>
      {t('tab.new')}
    </LinkButton>
  );
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="xl:order-2">
        <ClocksSection clocks={clocks} />
      </div>
      <Section title={t('tab.matters')} action={add} bare>
        {threads.length === 0 ? (
          <EmptyState title={t('tab.empty')}>{t('tab.emptyWhat')}</EmptyState>
        ) : (
          <ul>
            {threads.map((thread) => (
              <li key={thread.line.id} className="flex flex-col gap-3 border-line border-b p-4 last:border-b-0">
                <Matter thread={thread} correspondence={data} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

type MatterProps = { thread: PersonCorrespondence['threads'][number]; correspondence: PersonCorrespondence };

function Matter({ thread, correspondence: { may, colleagues, prisoner, clocks } }: MatterProps) {
  const t = useTranslations('correspondence');
  const words = useLetterWords();
  const { line, correspondent } = thread;
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 className="font-semibold">
          <Link href={`/correspondence/${thread.id}`} className="underline-offset-2 hover:underline">
            {thread.number}
          </Link>{' '}
          <span className="font-normal">
            {t('thread.with', { purpose: t(`purposes.${thread.purpose}`), correspondent: words.body(correspondent) })}
          </span>
        </h3>
        {may.write && (
          <div className="flex gap-2 print:hidden">
            <PlanLine line={line} replyDays={correspondent.replyDays} colleagues={colleagues} />
            <RecordPaper
              threadId={thread.id}
              correspondent={correspondent.kind}
              lines={[line]}
              today={clocks.today}
              trigger={
                <Button look="main" size="small">
                  {t('thread.record')}
                </Button>
              }
            />
          </div>
        )}
      </div>
      <LineStanding line={line} />
      <EntriesList entries={line.entries} prisonerId={prisoner.id} />
    </>
  );
}
