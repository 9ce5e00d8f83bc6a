import 'server-only';
import type { Scope } from '../../access/scope';
import type { Tx } from '../../platform/db';

export type SearchEntry = {
  id: string;
  userId: string | null;
  rules: string;
  queryEnc: Uint8Array<ArrayBuffer>;
  found: readonly string[];
};

/** Keeps one search: what was typed, encrypted, and who was found with how many bits. */
export const saveSearch = (
  tx: Tx,
  _scope: Scope,
  { id, userId, rules, queryEnc, found }: SearchEntry,
) => tx.$executeRaw`
  insert into search_log (id, user_id, rules, query_enc, found)
  values (${id}::uuid, ${userId}::uuid, ${rules}, ${queryEnc}, ${JSON.stringify(found)}::jsonb)`;
