import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { standing } from '../../prisoners/store/within';

type Sweep = { name: string; rulesVersion: number };

/** How far this search has come by these rules; null when it has not begun. */
export const findSweep = (tx: Tx, _scope: Scope, { name, rulesVersion }: Sweep) =>
  tx.evidenceSweep.findFirst({ where: { name, rulesVersion: { gte: rulesVersion } } });

export const saveSweep = (
  tx: Tx,
  _scope: Scope,
  { name, rulesVersion }: Sweep,
  progress: { after: string | null; doneAt: Date | null },
) =>
  tx.evidenceSweep.upsert({
    where: { name },
    create: { name, rulesVersion, ...progress },
    update: { rulesVersion, ...progress },
  });

/** The next records that say anything that could stand against something else. */
export async function nextThatSay(tx: Tx, _scope: Scope, after: string | null, most: number): Promise<PrisonerId[]> {
  const rows = await tx.prisoner.findMany({
    where: {
      ...standing,
      status: { not: 'void' },
      ...(after === null ? {} : { id: { gt: after } }),
      OR: [
        { claims: { some: {} } },
        { places: { some: {} } },
        { identifiers: { some: {} } },
        { serviceNumber: { not: null } },
        { birthFrom: { not: null }, captureFrom: { not: null } },
      ],
    },
    orderBy: { id: 'asc' },
    take: most,
    select: { id: true },
  });
  return rows.map(({ id }) => id as PrisonerId);
}
