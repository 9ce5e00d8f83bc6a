import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma, Tx } from '../../platform/db';

export type SearchEntry = {
  id: string;
  userId: string | null;
  rules: string;
  queryEnc: Uint8Array<ArrayBuffer>;
  found: Prisma.InputJsonArray;
};

/** Keeps one search: what was typed, encrypted, and who was found with how many bits. */
export const saveSearch = (tx: Tx, _scope: Scope, entry: SearchEntry) => tx.searchLog.createMany({ data: [entry] });
