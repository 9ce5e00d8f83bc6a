import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { JoinedNotice } from '@/components/merging/joined-notice';
import { PageHeader } from '@/components/ui/page-header';
import { pageData, staffActor } from '@/lib/platform/page';
import { readJoined } from '@/lib/prisoners/queries/read-joined';
import { prisonerAddress } from '@/lib/prisoners/schema/changes';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('merging');
  return { title: t('history.title') };
}

/** The page of a record that was joined with another: where everything about the person is now. */
export default async function JoinedPage({ params }: Props) {
  const address = prisonerAddress.safeParse(await params).data;
  if (!address) notFound();
  const actor = await staffActor(`/prisoners/${address.id}/joined`);
  const joined = await pageData(() => readJoined(actor, address));
  const t = await getTranslations('prisoners');
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/prisoners' }, { label: joined.number }]}
        title={joined.number}
      />
      <div className="pt-4">
        <JoinedNotice joined={joined} />
      </div>
    </>
  );
}
