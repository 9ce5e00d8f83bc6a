import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma, Tx } from '../../platform/db';

/** What this source's columns were taken for last; null when no list of it has come. */
export const findRemembered = async (tx: Tx, _scope: Scope, sourceKey: string) =>
  (await tx.importMapping.findUnique({ where: { sourceKey } }))?.mapping ?? null;

export const saveRemembered = (
  tx: Tx,
  _scope: Scope,
  {
    sourceKey,
    source,
    mapping,
    by,
    now,
  }: { sourceKey: string; source: string; mapping: unknown; by: string; now: Date },
) =>
  tx.importMapping.upsert({
    where: { sourceKey },
    create: { sourceKey, source, mapping: mapping as Prisma.InputJsonValue, savedById: by, savedAt: now },
    update: { source, mapping: mapping as Prisma.InputJsonValue, savedById: by, savedAt: now },
  });

/** The names of sources that lists have come from, for choosing one again. */
export const findSources = async (tx: Tx, _scope: Scope) =>
  (await tx.importMapping.findMany({ orderBy: { savedAt: 'desc' }, take: 100, select: { source: true } })).map(
    ({ source }) => source,
  );
