import { CaseKinship } from '@/components/inquiries/case/case-kinship';
import { caseOfPage } from '../case';

export default async function CaseKinshipPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await caseOfPage((await params).id);
  return <CaseKinship id={id} />;
}
