import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FamilyOfPerson } from '@/components/inquiries/family-of-person';
import { inquiriesAbout } from '@/lib/inquiries/queries/inquiries-about';
import { pageData } from '@/lib/platform/page';
import { recordOfPage } from '../record';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prisoners');
  return { title: t('tabs.family') };
}

/** The families who look for this person. A record that may not be opened has no such tab. */
export default async function RecordFamilyPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, record } = await recordOfPage((await params).id);
  const inquiries = await pageData(() => inquiriesAbout(actor, { prisonerId: record.id }));
  return <FamilyOfPerson inquiries={inquiries} />;
}
