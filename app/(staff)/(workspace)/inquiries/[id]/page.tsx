import { CaseOverview } from '@/components/inquiries/case/case-overview';
import { caseOfPage } from './case';

export default async function CasePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await caseOfPage((await params).id);
  return <CaseOverview id={id} />;
}
