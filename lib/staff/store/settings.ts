import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma, Tx } from '../../platform/db';
import { ourPartyKey } from '../rules';

/** The settings of the given keys that have been written. Configuration: readable by all. */
export const findSettings = (tx: Tx, _scope: Scope, keys: readonly string[]) =>
  tx.setting.findMany({ where: { key: { in: [...keys] } }, select: { key: true, value: true, version: true } });

/** Writes a setting: the first time with version 0, then from the version it was read at. Zero: somebody was faster. */
export async function saveSetting(
  tx: Tx,
  _scope: Scope,
  { key, value, version, now }: { key: string; value: Prisma.InputJsonObject; version: number; now: Date },
) {
  if (version === 0) return tx.setting.createMany({ data: [{ key, value, updatedAt: now }], skipDuplicates: true });
  return tx.setting.updateMany({
    where: { key, version },
    data: { value, updatedAt: now, version: { increment: 1 } },
  });
}

/** The party this office belongs to, and at which version it was said; version 0 while nobody has. */
export async function findOurParty(tx: Tx, scope: Scope): Promise<{ partyId: string | null; version: number }> {
  const [row] = await findSettings(tx, scope, [ourPartyKey]);
  const value = row?.value as { partyId?: unknown } | undefined;
  return { partyId: typeof value?.partyId === 'string' ? value.partyId : null, version: row?.version ?? 0 };
}
