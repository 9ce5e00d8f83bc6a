import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { PartialDate } from '../../kernel/partial-date';
import type { Tx } from '../../platform/db';
import type { NameKind, PrisonerStatus, scripts, sexes } from '../rules';

export const mostHits = 50;

export type RegistryHit = {
  id: PrisonerId;
  number: number;
  sealed: boolean;
  sex: (typeof sexes)[number];
  status: PrisonerStatus;
  birth: PartialDate;
  names: { kind: NameKind; script: (typeof scripts)[number]; full: string }[];
  /** By whoever asks, through an inquiry. */
  handled: boolean;
  /** How many people bear this name; told of the first ten. */
  common: number | null;
};

/** The hits of a search as this actor may see them, in the order asked for; one this actor may not know of is left out. */
export async function findHits(tx: Tx, scope: Scope, ids: readonly string[]): Promise<RegistryHit[]> {
  if (ids.length === 0 || scope.registry === 'none') return [];
  // As one text: a row for each would cost more on its way than in the database.
  const [answer] = await tx.$queryRaw<{ hits: string | null }[]>`
    select json_agg(hit)::text as hits from app.registry_hits(${[...ids]}::uuid[])`;
  const hits = JSON.parse(answer?.hits ?? '[]') as RegistryHit[];
  return scope.sealed ? hits : hits.filter(({ sealed }) => !sealed);
}
