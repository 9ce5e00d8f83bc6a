import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { KitScreen } from '@/components/identity/kit-screen';
import { mayReadIdentity } from '@/lib/access/rules';
import { kitQuery } from '@/lib/identity/hooks';
import { readKit } from '@/lib/identity/queries/read-kit';
import { kitPath } from '@/lib/identity/schema/dna';
import { pageData, staffActor } from '@/lib/platform/page';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('identity');
  return { title: t('kit.title') };
}

export default async function KitPage({ params }: Props) {
  const address = kitPath.safeParse(await params);
  if (!address.success) notFound();
  const actor = await staffActor(`/identity/kits/${address.data.id}`);
  const sheet = await pageData(() => readKit(actor, address.data));
  const queries = new QueryClient();
  queries.setQueryData(kitQuery(sheet.kit.id).queryKey, sheet);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <KitScreen id={sheet.kit.id} mayReadCases={mayReadIdentity(actor).ok} />
    </HydrationBoundary>
  );
}
