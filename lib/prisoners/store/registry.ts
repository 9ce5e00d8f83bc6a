import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import type { NameKind, PrisonerStatus, scripts, sexes } from '../rules';

export const mostHits = 50;

export type RegistryHit = {
  id: PrisonerId;
  number: number;
  sealed: boolean;
  sex: (typeof sexes)[number];
  status: PrisonerStatus;
  birthFrom: Date | null;
  birthTo: Date | null;
  birthPrecision: string;
  birthApproximate: boolean;
  names: { kind: NameKind; script: (typeof scripts)[number]; full: string }[];
  handled: boolean;
};

/** The hits of a search as this actor may see them, in no order; an id this actor may not know of is left out. */
export function findHits(tx: Tx, scope: Scope, ids: readonly string[], me: string): Promise<RegistryHit[]> {
  if (ids.length === 0 || scope.registry === 'none') return Promise.resolve([]);
  // Must agree with handledBy and registryWithin; one statement, because it stands in every search.
  return tx.$queryRaw<RegistryHit[]>`
    select p.id::text as id, p.number, p.sealed, p.sex, p.status, p.birth_from as "birthFrom", p.birth_to as "birthTo",
      p.birth_precision as "birthPrecision", p.birth_approximate as "birthApproximate",
      coalesce((select json_agg(json_build_object('kind', n.kind, 'script', n.script, 'full', n.full)
        order by n.position, n.recorded_at, n.id) from prisoner_name n where n.prisoner_id = p.id), '[]') as names,
      exists (select 1 from sought_person s join inquiry i on i.id = s.inquiry_id
        where s.prisoner_id = p.id and (i.assigned_to_id::text = ${me} or i.logged_by_id::text = ${me})) as handled
    from prisoner p
    where p.id = any (${[...ids]}::uuid[]) and p.merged_into_id is null and (${scope.sealed} or not p.sealed)`;
}
