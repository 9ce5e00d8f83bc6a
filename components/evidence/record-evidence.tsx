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
        <ClaimsLedger evidence={evidence} sources={sources} />
        {/* In one column what is to be decided comes before a long ledger; in two the order of the keys is that of reading. */}
        <div className="flex min-w-0 flex-col gap-4 max-xl:order-first">
          {proposal && <OpenProposal evidence={evidence} proposal={proposal} />}
          <Standing evidence={evidence} />
          <Decisions evidence={evidence} />
        </div>
      </div>
    </div>
  );
}
