import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MergeProposals } from '@/components/merging/merge-proposals';
import { PageHeader } from '@/components/ui/page-header';
import { listMergeProposals } from '@/lib/matching/queries/merge-proposals';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('merging.proposals');
  return { title: t('title') };
}

export default async function MergeProposalsPage() {
  const actor = await staffActor('/matching/joins');
  const lines = await pageData(() => listMergeProposals(actor));
  const [t, matching] = [await getTranslations('merging.proposals'), await getTranslations('matching')];
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: matching('title'), href: '/matching' }, { label: t('title') }]}
        title={t('title')}
      >
        {t('what')}
      </PageHeader>
      <div className="pt-4">
        <MergeProposals lines={lines} />
      </div>
    </>
  );
}
