import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AgreementBoard } from '@/components/agreements/agreement-board';
import { agreementOf } from '@/lib/agreements/hooks';
import { readAgreement } from '@/lib/agreements/queries/agreements';
import { agreementPath } from '@/lib/agreements/schema/agreement';
import { ledgerOf } from '@/lib/exchanges/hooks/ledger';
import { readLedger } from '@/lib/exchanges/queries/read-ledger';
import { pageData, staffActor } from '@/lib/platform/page';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreements'))('list.name') };
}

export default async function AgreementPage({ params }: Props) {
  const address = agreementPath.safeParse(await params);
  if (!address.success) notFound();
  const { id } = address.data;
  const actor = await staffActor(`/agreements/${id}`);
  const queries = new QueryClient();
  queries.setQueryData(agreementOf(id).queryKey, await pageData(() => readAgreement(actor, { id })));
  queries.setQueryData(ledgerOf(id).queryKey, await pageData(() => readLedger(actor, { id })));
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <AgreementBoard id={id} />
    </HydrationBoundary>
  );
}
