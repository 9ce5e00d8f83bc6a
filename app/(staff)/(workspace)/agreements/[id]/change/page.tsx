import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DraftAgreement } from '@/components/agreements/draft-agreement';
import { PageHeader } from '@/components/ui/page-header';
import { mayPlan } from '@/lib/access/rules';
import { readAgreement } from '@/lib/agreements/queries/agreements';
import { draftOf, emptyDraft } from '@/lib/agreements/rules/draft';
import { agreementPath } from '@/lib/agreements/schema/agreement';
import { pageData, staffActor } from '@/lib/platform/page';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreements'))('draft.next') };
}

/** The next version begins with what is in force; while nothing is, with the latest that was proposed. */
export default async function NextVersionPage({ params }: Props) {
  const address = agreementPath.safeParse(await params);
  if (!address.success) notFound();
  const { id } = address.data;
  const actor = await staffActor(`/agreements/${id}/change`);
  if (!mayPlan(actor).ok) notFound();
  const { number, ours, theirs, versions, present } = await pageData(() => readAgreement(actor, { id }));
  const sides = { oursId: ours.id, theirsId: theirs.id };
  const from = versions.find((one) => one.number === present) ?? versions[0];
  const start = from ? draftOf(from.content, sides) : emptyDraft(ours.id, theirs.id);
  const t = await getTranslations('agreements');
  const crumbs = [
    { label: t('title'), href: '/agreements' },
    { label: number, href: `/agreements/${id}` },
    { label: t('draft.next') },
  ];
  return (
    <>
      <PageHeader breadcrumbs={crumbs} title={t('draft.next')} />
      <DraftAgreement of={id} start={start} parties={[ours, theirs]} />
    </>
  );
}
