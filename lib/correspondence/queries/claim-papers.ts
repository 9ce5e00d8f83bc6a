import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import type { ClaimId, EntryId, PrisonerId } from '../../kernel/ids';
import { threadNumber } from '../../kernel/numerals';
import { reading } from '../../platform/db';
import { entriesBehindClaims } from '../store/entries';

export type ClaimPaper = { claimId: ClaimId; entryId: EntryId; number: string };

/** The papers a record's claims were made from, as far as this person reads correspondence; nothing for anybody else. */
export const papersBehindClaims = (
  actor: Actor,
  { prisonerId }: { prisonerId: PrisonerId },
): Promise<readonly ClaimPaper[]> =>
  reading(actor, async (tx) =>
    (await entriesBehindClaims(tx, scopeOf(actor), prisonerId)).map(({ id, claimId, line }) => ({
      claimId: claimId as ClaimId,
      entryId: id as EntryId,
      number: threadNumber(line.thread.number),
    })),
  );
