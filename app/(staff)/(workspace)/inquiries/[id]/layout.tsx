import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { CaseHeader } from '@/components/inquiries/case/case-header';
import { inquiryKeys } from '@/lib/inquiries/hooks';
import { caseOfPage } from './case';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inquiries');
  return { title: t('title') };
}

type CaseLayoutProps = { children: ReactNode; params: Promise<{ id: string }> };

/** A case: its header, which never scrolls away, and one of its tabs. */
export default async function CaseLayout({ children, params }: CaseLayoutProps) {
  const inquiry = await caseOfPage((await params).id);
  const cache = new QueryClient();
  cache.setQueryData(inquiryKeys.case(inquiry.id), inquiry);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <CaseHeader id={inquiry.id} />
      <div className="pt-4">{children}</div>
    </HydrationBoundary>
  );
}
