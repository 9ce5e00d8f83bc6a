import { CaseThread } from '@/components/inquiries/case/case-thread';
import { caseOfPage } from '../case';

export default async function CaseMessagesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await caseOfPage((await params).id);
  return <CaseThread id={id} />;
}
