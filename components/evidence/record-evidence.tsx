'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { evidenceOfRecord } from '@/lib/evidence/hooks';
import type { PrisonerId } from '@/lib/kernel/ids';
import { ClaimsLedger } from './claims-ledger';
import { Decisions } from './decisions';
import { OpenProposal } from './open-proposal';
import { Standing } from './standing';

/** The evidence of one record: what it carries and who decided, beside everything anybody said. */
export function RecordEvidencePart({ id }: { id: PrisonerId }) {
  const { data: evidence } = useSuspenseQuery(evidenceOfRecord(id));
  const proposal = evidence.confirmations.find(({ status }) => status === 'proposed');
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex flex-col gap-4 xl:order-2">
        <Standing evidence={evidence} />
        {proposal && <OpenProposal evidence={evidence} proposal={proposal} />}
        <Decisions evidence={evidence} />
      </div>
      <ClaimsLedger evidence={evidence} />
    </div>
  );
}
