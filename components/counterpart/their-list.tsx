'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { SkeletonTable } from '@/components/ui/skeletons';
import { ErrorState } from '@/components/ui/states';
import { theirList } from '@/lib/counterpart/hooks';
import type { ListDetail } from '@/lib/counterpart/schema/lists';
import type { CounterpartListId } from '@/lib/kernel/ids';
import { ColumnsForm } from './columns-form';
import type { AskedOfPage } from './counterpart-screen';
import { ListFacts } from './list-facts';
import { ListLines } from './list-lines';
import { useListMove } from './use-list-move';

/** One list of theirs, from its columns to its decided lines: what is shown follows from where it stands. */
export function TheirListScreen({ id, asked }: { id: CounterpartListId; asked: AskedOfPage }) {
  const common = useTranslations('common');
  const t = useTranslations('counterpart');
  const { data: list, isError, refetch, dataUpdatedAt } = useQuery(theirList(id));
  if (isError && !list)
    return <ErrorState action={<Button onClick={() => void refetch()}>{common('verbs.retry')}</Button>} />;
  if (!list) return <SkeletonTable rows={6} columns={3} />;
  return (
    <>
      {isError && <Notice tone="warn">{t('progress.unread')}</Notice>}
      <ListFacts list={list} />
      {list.status === 'uploaded' && <ColumnsForm key={list.version} list={list} />}
      {list.status === 'checking' && <Matching list={list} at={dataUpdatedAt} />}
      {(list.status === 'ready' || list.status === 'set-aside') && <ListLines list={list} asked={asked} />}
    </>
  );
}

const longWithoutWord = 2 * 60_000;

function Matching({ list, at }: { list: ListDetail; at: number }) {
  const t = useTranslations('counterpart');
  const { move, busy } = useListMove(list);
  const still = at - Date.parse(list.updatedAt) > longWithoutWord;
  return (
    <div className="flex flex-col gap-3">
      <Progress label={t('statuses.checking')} words={t('progress.checking', { done: list.lines })} />
      {still && (
        <Notice
          tone="warn"
          role="status"
          action={
            <Button busy={busy} onClick={() => void move('lookAgain').catch(() => undefined)}>
              {t('progress.again')}
            </Button>
          }
        >
          {t('progress.still')}
        </Notice>
      )}
    </div>
  );
}
