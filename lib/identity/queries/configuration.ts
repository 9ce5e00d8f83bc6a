import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAdminister, mayKeepSamples } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { LaboratoryId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { reading, type Tx } from '../../platform/db';
import { staffNames } from '../../staff/store/names';
import { kinshipTable, minimumRule, type RuleVersions } from '../schema/configuration';
import { findLaboratories, findVersions } from '../store/configuration';

/** Every version of both rules, the latest first: configuration, for who adopts it and for who works by it. */
export const listRuleVersions = (actor: Actor): Promise<RuleVersions> =>
  reading(actor, async (tx) => {
    mayConsult(actor);
    const [minimum, kinship] = [await versionsOf(tx, actor, 'minimum'), await versionsOf(tx, actor, 'kinship')];
    return {
      minimum: minimum.map(({ body, ...adopted }) => ({ ...adopted, body: minimumRule.parse(body) })),
      kinship: kinship.map(({ body, ...adopted }) => ({ ...adopted, body: kinshipTable.parse(body) })),
    };
  });

async function versionsOf(tx: Tx, actor: Actor, kind: 'minimum' | 'kinship') {
  const scope = scopeOf(actor);
  const rows = await findVersions(tx, scope, kind);
  const names = await staffNames(
    tx,
    scope,
    rows.map(({ adoptedById }) => adoptedById),
  );
  return rows.map(({ version, body, reason, adoptedById, adoptedAt }) => ({
    version,
    body,
    reason,
    adoptedBy: names.get(adoptedById ?? '') ?? null,
    adoptedAt: adoptedAt.toISOString(),
  }));
}

/** The laboratories samples are sent to, those no longer in use as well. */
export const listLaboratories = (actor: Actor) =>
  reading(actor, async (tx) => {
    mayConsult(actor);
    const rows = await findLaboratories(tx, scopeOf(actor));
    return { laboratories: rows.map(({ createdAt: _, id, ...row }) => ({ ...row, id: id as LaboratoryId })) };
  });

/** The administrator, and whoever works with samples and identities. */
function mayConsult(actor: Actor) {
  if (!mayAdminister(actor).ok && !mayKeepSamples(actor).ok) throw new Refused('role-missing');
}
