'use client';

import { useTranslations } from 'next-intl';
import { PersonCell } from '@/components/exchanges/person-cell';
import { useWords } from '@/components/exchanges/use-words';
import { Link } from '@/components/ui/link';
import { StatusChip } from '@/components/ui/status-chip';
import type { AnswerLine, AnswerPage } from '@/lib/counterpart/schema/answers';
import type { BatchId } from '@/lib/kernel/ids';
import { AnswerForm } from './answer-form';
import { AnswerSaid } from './answer-said';

type Props = { batchId: BatchId; line: AnswerLine; page: AnswerPage };

/** One person of the batch: the answer that stands, or how long none has come; and those before it. */
export function AnswerRow({ batchId, line, page }: Props) {
  const t = useTranslations('counterpart.answers');
  const { born } = useWords();
  const { person, standing, history, silentDays } = line;
  const who = <PersonCell person={person} />;
  return (
    <li
      id={`row-${line.memberId}`}
      tabIndex={-1}
      className="grid gap-x-4 gap-y-2 border-line border-b py-3 md:grid-cols-[minmax(12rem,1fr)_2fr]"
    >
      <div className="min-w-0">
        {person.hidden ? (
          who
        ) : (
          <Link href={`/prisoners/${person.prisonerId}`} className="font-medium underline-offset-2 hover:underline">
            {who}
          </Link>
        )}
        <p className="text-[0.8125rem] text-text-quiet" data-figures>
          {[person.number, person.birth && born(person.birth)].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className="flex min-w-0 flex-col gap-2">
        {standing ? (
          <AnswerSaid batchId={batchId} answer={standing} may={page.may.write} />
        ) : (
          <p className="text-text-quiet">{t('none')}</p>
        )}
        {silentDays !== null && (
          <p>
            <StatusChip tone={silentDays > 30 ? 'warn' : 'neutral'}>{t('silent', { count: silentDays })}</StatusChip>
          </p>
        )}
        {page.may.write && !person.hidden && <AnswerForm batchId={batchId} line={line} today={page.today} />}
        {history.length > 0 && (
          <details className="text-[0.8125rem]">
            <summary className="cursor-pointer text-text-quiet">{t('history', { count: history.length })}</summary>
            <ol className="flex flex-col gap-2 pt-2">
              {history.map((answer) => (
                <li key={answer.id}>
                  <AnswerSaid batchId={batchId} answer={answer} may={page.may.write} />
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
    </li>
  );
}
