'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { PageHeader } from '@/components/ui/page-header';
import { threadOf } from '@/lib/correspondence/hooks';
import type { ThreadDetail } from '@/lib/correspondence/schema/threads';
import type { ThreadId } from '@/lib/kernel/ids';
import { RecordPaper } from './record-paper';
import { ThreadPerson } from './thread-person';
import { useLetterWords } from './use-letter-words';

/** One matter: everybody in it, where each stands, every paper, and recording one paper for several. */
export function ThreadScreen({ id, today }: { id: ThreadId; today: string }) {
  const t = useTranslations('correspondence');
  const words = useLetterWords();
  const { data: thread } = useSuspenseQuery(threadOf(id));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { lines, may } = thread;
  const selected = lines.filter((line) => chosen.has(line.id));
  const toggle = (lineId: string) =>
    setChosen((all) => new Set(all.has(lineId) ? [...all].filter((one) => one !== lineId) : [...all, lineId]));
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/correspondence' }, { label: thread.number }]}
        title={`${thread.number} · ${words.body(thread.correspondent)}`}
        action={<Letters thread={thread} />}
      >
        {t(`purposes.${thread.purpose}`)}.{' '}
        {t('thread.opened', { when: words.moment(thread.openedAt), name: words.staff(thread.openedBy) })}
      </PageHeader>
      {may.write && (
        <div className="flex min-h-11 flex-wrap items-center gap-3 py-2 print:hidden">
          {lines.length > 1 && (
            <Checkbox
              id="select-all"
              checked={selected.length === lines.length}
              onChange={() => setChosen(new Set(selected.length === lines.length ? [] : lines.map((line) => line.id)))}
              label={t('thread.selectAll')}
            />
          )}
          <RecordPaper
            threadId={id}
            correspondent={thread.correspondent.kind}
            lines={lines.length === 1 ? lines : selected}
            today={today}
            onDone={() => setChosen(new Set())}
            trigger={
              <Button look="main" size="small" disabled={lines.length > 1 && selected.length === 0}>
                {lines.length > 1 && selected.length > 0
                  ? t('thread.recordFor', { count: selected.length })
                  : t('thread.record')}
              </Button>
            }
          />
        </div>
      )}
      <ul aria-label={t('thread.people')} className="flex flex-col border-line border-t">
        {lines.map((line) => (
          <ThreadPerson
            key={line.id}
            line={line}
            thread={thread}
            open={lines.length === 1}
            selecting={
              may.write && lines.length > 1 ? { checked: chosen.has(line.id), toggle: () => toggle(line.id) } : null
            }
          />
        ))}
      </ul>
    </>
  );
}

/** The list of names on paper, in each language its reader reads: opens beside the page. */
function Letters({ thread: { id, letters } }: { thread: ThreadDetail }) {
  const t = useTranslations('correspondence');
  return letters.map((language, index) => (
    <a
      key={language}
      href={`/api/correspondence/${id}/letter?language=${language}`}
      target="_blank"
      rel="noopener"
      aria-label={`${t('thread.print')}: ${t(`languages.${language}`)}`}
      className={buttonClass({ look: index === 0 ? 'plain' : 'quiet' })}
    >
      {index === 0 && <Printer aria-hidden />}
      {index === 0 && `${t('thread.print')}: `}
      {t(`languages.${language}`)}
    </a>
  ));
}
