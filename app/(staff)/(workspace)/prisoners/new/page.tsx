import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewRecordForm } from '@/components/prisoners/new-record-form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { mayEditKin } from '@/lib/access/rules';
import { pageData, staffActor } from '@/lib/platform/page';
import { describeSought, listPowers } from '@/lib/prisoners/queries/new-record';
import { soughtAddress } from '@/lib/prisoners/schema/sought';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prisoners');
  return { title: t('search.openNew') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewRecordPage({ searchParams }: Props) {
  const actor = await staffActor('/prisoners/new');
  const { from } = soughtAddress.safeParse(await searchParams).data ?? {};
  const [t, powers, sought] = await Promise.all([
    getTranslations('prisoners'),
    pageData(() => listPowers(actor)),
    from ? pageData(() => describeSought(actor, { soughtId: from })) : null,
  ]);
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/prisoners' }, { label: t('search.openNew') }]}
        title={t('search.openNew')}
      >
        {t('new.what')}
      </PageHeader>
      <div className="flex flex-col gap-4 pt-4">
        {sought && <Notice tone="accent">{t('new.prefilled', { reference: sought.reference })}</Notice>}
        <NewRecordForm powers={powers} sought={sought} mayNameKin={mayEditKin(actor).ok} />
      </div>
    </>
  );
}
