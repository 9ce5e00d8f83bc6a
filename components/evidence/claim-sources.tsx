'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { fileAnchor } from '@/components/attachments/attachment-line';
import { Link } from '@/components/ui/link';
import { attachmentsOfRecord } from '@/lib/attachments/hooks';
import type { ClaimPaper } from '@/lib/correspondence/queries/claim-papers';
import type { ClaimLine } from '@/lib/evidence/schema/record-evidence';
import type { ClaimCheck } from '@/lib/identity/queries/claim-checks';
import type { ClaimId, PrisonerId, SightingId } from '@/lib/kernel/ids';

/** What the claims of a record were made from, where the reader may see it. */
export type ClaimSources = {
  papers: readonly ClaimPaper[];
  checks: readonly ClaimCheck[];
  sightings: readonly { claimId: ClaimId; sightingId: SightingId }[];
};

const look = 'underline underline-offset-2 hover:text-accent';

type Props = { claim: ClaimLine; prisonerId: PrisonerId; sources: ClaimSources };

/** Where a claim comes from, one press away: the paper of a matter, the check of a case, the files handed in with it. */
export function ClaimSourceLinks({ claim, prisonerId, sources }: Props) {
  const t = useTranslations('evidence.from');
  const { data: files } = useQuery(attachmentsOfRecord({ prisonerId }));
  const links = [
    ...sources.papers
      .filter(({ claimId }) => claimId === claim.id)
      .map(({ entryId, number }) => ({
        href: `/prisoners/${prisonerId}/correspondence#entry-${entryId}`,
        text: t('paper', { number }),
      })),
    ...sources.checks
      .filter(({ claimId }) => claimId === claim.id)
      .map(({ checkId, caseId, number }) => ({
        href: `/identity/${caseId}#check-${checkId}`,
        text: t('check', { number }),
      })),
    ...sources.sightings
      .filter(({ claimId }) => claimId === claim.id)
      .map(({ sightingId }) => ({ href: `/debriefs/sightings/${sightingId}`, text: t('sighting') })),
    ...(files?.lines ?? [])
      .filter(
        ({ subjectType, subjectId, status }) =>
          subjectType === 'claim' && subjectId === claim.id && status !== 'withdrawn',
      )
      .map(({ id, about }) => ({ href: `#${fileAnchor(id)}`, text: t('file', { about }) })),
  ];
  if (links.length === 0) return null;
  return (
    <ul aria-label={t('label')} className="flex flex-wrap gap-x-4 gap-y-1 text-[0.8125rem]">
      {links.map(({ href, text }) => (
        <li key={href} className="min-w-0 break-words">
          {/* Within the page the browser itself goes there, and puts the focus on it. */}
          {href.startsWith('#') ? (
            <a href={href} className={look}>
              {text}
            </a>
          ) : (
            <Link href={href} className={look}>
              {text}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
