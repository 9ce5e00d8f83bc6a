import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DraftAgreement } from '@/components/agreements/draft-agreement';
import { PageHeader } from '@/components/ui/page-header';
import { mayPlan } from '@/lib/access/rules';
import { readParties } from '@/lib/agreements/queries/agreements';
import { emptyDraft } from '@/lib/agreements/rules/draft';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreements'))('draft.new') };
}

export default async function NewAgreementPage() {
  const actor = await staffActor('/agreements/new');
  if (!mayPlan(actor).ok) notFound();
  const parties = await pageData(() => readParties(actor));
  const t = await getTranslations('agreements');
  const crumbs = [{ label: t('title'), href: '/agreements' }, { label: t('draft.new') }];
  return (
    <>
      <PageHeader breadcrumbs={crumbs} title={t('draft.new')} />
      <DraftAgreement start={emptyDraft(parties[0]?.id, parties[1]?.id)} parties={parties} />
    </>
  );
}
