import { CaseTimeline } from '@/components/inquiries/case/case-timeline';
import { timelineKinds } from '@/lib/inquiries/schema/case';
import { caseOfPage } from '../case';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ kind?: string }> };

export default async function CaseTimelinePage({ params, searchParams }: Props) {
  const [{ id }, { kind }] = await Promise.all([caseOfPage((await params).id), searchParams]);
  return <CaseTimeline id={id} kind={timelineKinds.find((known) => known === kind)} />;
}
