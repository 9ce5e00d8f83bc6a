'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { PrisonerStatusChip } from '@/components/prisoners/prisoner-status';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import type { PrisonerId } from '@/lib/kernel/ids';
import { afterReturnOf } from '@/lib/repatriation/hooks';
import { AfterReturnPart } from './after-return';
import { useTellingWords } from './use-telling-words';

/** One person after the return, on a page of its own. */
export function ReturnedPerson({ id }: { id: PrisonerId }) {
  const t = useTranslations('telling');
  const words = useTellingWords();
  const { data } = useQuery(afterReturnOf(id));
  const name = data?.person.name ?? '';
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('title'), href: '/families' },
          { label: t('after.title'), href: '/families/returned' },
          { label: name },
        ]}
        title={name}
        marks={data && <PrisonerStatusChip status={data.person.status} since={data.person.since} />}
      >
        {data && (
          <Link href={`/prisoners/${id}`} className="underline underline-offset-2">
            {t('after.record')} {words.number(data.person.number)}
          </Link>
        )}
      </PageHeader>
      <div className="pt-4">
        <AfterReturnPart id={id} />
      </div>
    </>
  );
}
