import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import type { ClaimId, IdentityCaseId, IdentityCheckId, PrisonerId } from '../../kernel/ids';
import { identityNumber } from '../../kernel/numerals';
import { reading } from '../../platform/db';
import { checksBehindClaims } from '../store/checks';

export type ClaimCheck = { claimId: ClaimId; checkId: IdentityCheckId; caseId: IdentityCaseId; number: string };

/** The checks a record's claims were made from, as far as this person reads questions of identity; else nothing. */
export const checksOfClaims = (
  actor: Actor,
  { prisonerId }: { prisonerId: PrisonerId },
): Promise<readonly ClaimCheck[]> =>
  reading(actor, async (tx) =>
    (await checksBehindClaims(tx, scopeOf(actor), prisonerId)).map((row) => ({
      claimId: row.claimId as ClaimId,
      checkId: row.id as IdentityCheckId,
      caseId: row.caseId as IdentityCaseId,
      number: identityNumber(row.case.number),
    })),
  );
