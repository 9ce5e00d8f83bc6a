'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BandChip } from '@/components/comparison/band-chip';
import { Reasons } from '@/components/comparison/reasons';
import { PersonNames } from '@/components/prisoners/person-names';
import { PrisonerStatusChip } from '@/components/prisoners/prisoner-status';
import { Link } from '@/components/ui/link';
import { useSettled } from '@/components/ui/use-settled';
import { formatPartialDate } from '@/lib/i18n/partial-dates';
import { inGroups } from '@/lib/kernel/numerals';
import { similarTo } from '@/lib/matching/hooks';
import type { SimilarInquiry, SimilarQuestion, SimilarRecord } from '@/lib/matching/schema/similar';
import { MayNotOpen } from './hits';

/** A pause in typing this long asks. */
const pause = 700;

/**
 * Who on file, and which inquiry, may be the person being typed, and why. Advice: it decides nothing and stands in
 * nobody's way; a record opens in a tab of its own, so that nothing typed is lost.
 */
export function SimilarPeople({ question }: { question: SimilarQuestion }) {
  const t = useTranslations('search');
  const { settled } = useSettled(question, pause);
  const { data, isFetching, isError } = useQuery({ ...similarTo(settled), retry: false });
  if (!namesAnybody(question)) return <p className="text-text-quiet">{t('advice.what')}</p>;
  if (isError) return <p className="text-text-quiet">{t('failed')}</p>;
  const records = data?.records ?? [];
  const inquiries = data?.inquiries ?? [];
  const count = records.length + inquiries.length;
  const status = !data ? t('advice.searching') : count === 0 ? t('advice.none') : t('advice.seen', { count });
  return (
    <div aria-busy={isFetching} className="flex flex-col gap-3">
      <p role="status" className={count > 0 ? 'font-medium' : 'text-text-quiet'}>
        {status}
      </p>
      <List heading={t('advice.records')}>{records.map((hit) => [hit.record.id, <OfRecord key="" hit={hit} />])}</List>
      <List heading={t('advice.inquiries')}>
        {inquiries.map((hit) => [hit.soughtId, <OfInquiry key="" hit={hit} />])}
      </List>
    </div>
  );
}

const namesAnybody = ({ names }: SimilarQuestion) =>
  names.some(({ surname, given, text }) => [surname, given, text].some((part) => (part?.trim().length ?? 0) >= 2));

function List({ heading, children }: { heading: string; children: readonly (readonly [string, ReactNode])[] }) {
  if (children.length === 0) return null;
  return (
    <div>
      <h3 className="font-medium text-[0.8125rem] text-text-quiet">{heading}</h3>
      <ul className="divide-y divide-line">
        {children.map(([key, shown]) => (
          <li key={key} className="flex flex-col gap-1 py-2">
            {shown}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A link that leaves this page as it is. */
function Aside({ href, children }: { href: string; children: ReactNode }) {
  const t = useTranslations('search.advice');
  return (
    <Link href={href} target="_blank" rel="noopener" className="min-w-0 font-medium underline underline-offset-2">
      {children}
      <span className="sr-only"> ({t('newTab')})</span>
    </Link>
  );
}

function OfRecord({ hit: { record, band, parts, brothers } }: { hit: SimilarRecord }) {
  const t = useTranslations('search');
  const locale = useLocale();
  const born = record.birth ? formatPartialDate(locale, record.birth, { short: true }) : record.birthYear;
  const names = <PersonNames names={record.names} most={1} />;
  return (
    <>
      <span className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        {record.mayOpen ? <Aside href={`/prisoners/${record.id}`}>{names}</Aside> : names}
        <BandChip band={band} />
      </span>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.8125rem] text-text-quiet" data-figures>
        <span>{record.number}</span>
        {born !== null && <span>{t('born', { born: String(born) })}</span>}
        {record.status && <PrisonerStatusChip status={record.status} />}
        {!record.mayOpen && <MayNotOpen />}
      </span>
      <Reasons parts={parts} brothers={brothers} sides="record-record" look="compact" />
    </>
  );
}

function OfInquiry({ hit }: { hit: SimilarInquiry }) {
  const t = useTranslations('search');
  const inquiries = useTranslations('inquiries');
  const locale = useLocale();
  return (
    <>
      <span className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <Aside href={`/inquiries/${hit.inquiryId}`}>{hit.name}</Aside>
        <BandChip band={hit.band} />
      </span>
      <span className="flex flex-wrap gap-x-3 gap-y-1 text-[0.8125rem] text-text-quiet" data-figures>
        <span>{inGroups(hit.reference, 3)}</span>
        <span>{inquiries(`status.${hit.status}`)}</span>
        <span>{t('askedBy', { name: hit.inquirerName })}</span>
        {hit.birth.from && <span>{t('born', { born: formatPartialDate(locale, hit.birth, { short: true }) })}</span>}
      </span>
      <Reasons parts={hit.parts} brothers={hit.brothers} sides="record-record" look="compact" />
    </>
  );
}
