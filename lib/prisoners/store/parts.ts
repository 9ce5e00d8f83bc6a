import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import type { Part } from '../schema/changes';

type PartKey = { prisonerId: PrisonerId; part: Part; partId: string };

/** What a part says in one line, for the history of what was withdrawn; null when this record has no such part. */
export async function findPart(tx: Tx, _scope: Scope, { prisonerId, part, partId }: PartKey): Promise<string | null> {
  const where = { id: partId, prisonerId };
  if (part === 'names') return (await tx.prisonerName.findFirst({ where, select: { full: true } }))?.full ?? null;
  if (part === 'identifiers')
    return (await tx.prisonerIdentifier.findFirst({ where, select: { value: true } }))?.value ?? null;
  if (part === 'places') return (await tx.prisonerPlace.findFirst({ where, select: { place: true } }))?.place ?? null;
  // A next of kin's name stays out of the history: it is for fewer readers than the rest.
  return (await tx.prisonerKin.findFirst({ where, select: { id: true } })) ? '' : null;
}

/** Takes a part away. A count of zero means it was gone already. */
export function deletePart(tx: Tx, _scope: Scope, { prisonerId, part, partId }: PartKey) {
  const where = { id: partId, prisonerId };
  if (part === 'names') return tx.prisonerName.deleteMany({ where });
  if (part === 'identifiers') return tx.prisonerIdentifier.deleteMany({ where });
  if (part === 'places') return tx.prisonerPlace.deleteMany({ where });
  return tx.prisonerKin.deleteMany({ where });
}

export const countNames = (tx: Tx, _scope: Scope, prisonerId: PrisonerId) =>
  tx.prisonerName.count({ where: { prisonerId } });
