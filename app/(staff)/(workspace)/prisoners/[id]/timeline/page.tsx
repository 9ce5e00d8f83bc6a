import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RecordJoins } from '@/components/merging/record-joins';
import { RecordTimeline } from '@/components/prisoners/record-timeline';
import { mayReadDuplicates } from '@/lib/access/rules';
import { readJoins } from '@/lib/matching/queries/record-joins';
import { pageData } from '@/lib/platform/page';
import { readHistory } from '@/lib/prisoners/queries/read-history';
import { historyKinds } from '@/lib/prisoners/schema/history';
import { recordOfPage } from '../record';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ kind?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prisoners');
  return { title: t('tabs.timeline') };
}

export default async function TimelinePage({ params, searchParams }: Props) {
  const { actor, record } = await recordOfPage((await params).id);
  const { kind } = await searchParams;
  const history = await pageData(() => readHistory(actor, { id: record.id }));
  const joins = await pageData(() => readJoins(actor, { id: record.id }));
  return (
    <div className="flex flex-col gap-4">
      <RecordTimeline id={record.id} initial={history} kind={historyKinds.find((one) => one === kind)} />
      <RecordJoins id={record.id} initial={joins} mayJoin={mayReadDuplicates(actor).ok} />
    </div>
  );
}
