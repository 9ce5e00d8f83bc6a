'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { ContradictionNotices } from '@/components/attention/contradiction-notices';
import { evidenceOfRecord } from '@/lib/evidence/hooks';
import type { PrisonerId } from '@/lib/kernel/ids';
import { AttentionNotices } from './attention-notices';
import type { ClaimSources } from './claim-sources';
import { ClaimsLedger } from './claims-ledger';
import { Decisions } from './decisions';
import { OpenProposal } from './open-proposal';
import { PresentStatusPart } from './present-status';
import { Standing } from './standing';

/** The evidence of one record: why its status is what it is, what needs a person, everything anybody said, every decision. */
export function RecordEvidencePart({ id, sources }: { id: PrisonerId; sources: ClaimSources }) {
  const { data: evidence } = useSuspenseQuery(evidenceOfRecord(id));
  const proposal = evidence.confirmations.find(({ status }) => status === 'proposed');
  return (
    <div className="flex flex-col gap-4">
      <PresentStatusPart evidence={evidence} />
      <AttentionNotices evidence={evidence} />
      <ContradictionNotices evidence={evidence} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-4 xl:order-2">
          {proposal && <OpenProposal evidence={evidence} proposal={proposal} />}
          <Standing evidence={evidence} />
          <Decisions evidence={evidence} />
        </div>
        <ClaimsLedger evidence={evidence} sources={sources} />
      </div>
    </div>
  );
}
