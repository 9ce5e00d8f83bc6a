import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OtherRecord } from '@/components/merging/other-record';
import { findOther } from '@/lib/matching/queries/find-other';
import { otherAsked } from '@/lib/matching/schema/merge';
import { pageData, staffActor } from '@/lib/platform/page';
import { prisonerAddress } from '@/lib/prisoners/schema/changes';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('merging');
  return { title: t('other.title') };
}

/** Which other record: by its number, which is no personal datum and may stand in an address. */
export default async function OtherRecordPage({ params, searchParams }: Props) {
  const address = prisonerAddress.safeParse(await params).data;
  if (!address) notFound();
  const actor = await staffActor(`/prisoners/${address.id}/merge`);
  const typed = otherAsked.safeParse(await searchParams).data?.number ?? null;
  const other = await pageData(() => findOther(actor, { id: address.id, typed }));
  if (other.otherId) redirect(`/prisoners/${address.id}/merge/${other.otherId}`);
  return <OtherRecord id={address.id} number={other.number} typed={typed} problem={other.problem} />;
}
