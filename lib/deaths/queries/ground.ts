import 'server-only';
import type { Scope } from '../../access/scope';
import { findMinimumRules } from '../../identity/store/configuration';
import type { Decision } from '../../kernel/decision';
import { no } from '../../kernel/decision';
import { dayFromColumn } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import { type AtTheTime, groundOfBoard, groundOfIdentifiers } from '../rules/ground';
import { asCheckFact, asClaimFact, contradictingChecks, factsNamed, minutesStand } from '../store/facts';

/** The day, and the least likelihood by the version a decision was made under. Queries are the edge that reads the clock. */
export async function atTheTime(
  tx: Tx,
  scope: Scope,
  ruleVersion?: number | null,
): Promise<AtTheTime & { ruleVersion: number }> {
  const rules = await findMinimumRules(tx, scope);
  const version = ruleVersion ?? rules.version;
  return {
    day: new Date().toISOString().slice(0, 10),
    leastLikelihoodLog10: rules.of(version).leastLikelihoodLog10,
    ruleVersion: version,
  };
}

export type Grounded = {
  prisonerId: string;
  ground: string;
  ruleVersion: number | null;
  checkIds: readonly string[];
  claimIds: readonly string[];
  boardNumber: string | null;
  boardOn: Date | null;
  boardBody: string | null;
  minutesId: string | null;
};

/** Whether what a decision rests on still carries it, asked of the evidence as it is now. Nothing is changed by the answer. */
export async function groundNow(tx: Tx, scope: Scope, row: Grounded): Promise<Decision> {
  const at = await atTheTime(tx, scope, row.ruleVersion);
  if (row.ground === 'board') {
    if (!row.minutesId) return no('needs-evidence');
    const minutes = await minutesStand(tx, scope, { minutesId: row.minutesId, prisonerId: row.prisonerId });
    const on = dayFromColumn(row.boardOn) ?? '';
    return groundOfBoard({ number: row.boardNumber ?? '', body: row.boardBody ?? '', on, minutes }, at);
  }
  const { checks, claims } = await factsNamed(tx, scope, row);
  const carried = groundOfIdentifiers([...checks.map(asCheckFact), ...claims.map(asClaimFact)], at);
  if (!carried.ok) return carried;
  const caseIds = checks.map((check) => check.case.id);
  return (await contradictingChecks(tx, scope, row.prisonerId, caseIds)) > 0 ? no('contradicted') : { ok: true };
}
