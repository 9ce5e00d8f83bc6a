import 'server-only';
import type { Scope } from '../../access/scope';
import { identityNumber } from '../../kernel/numerals';
import { dayFromColumn } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import { staffNames } from '../../staff/store/names';
import { type AtTheTime, weightOf } from '../rules/ground';
import type { FactLine } from '../schema/view';
import { asCheckFact, asClaimFact, type factsNamed } from '../store/facts';

type Found = Awaited<ReturnType<typeof factsNamed>>;

/** Pieces of evidence with how each counts today; the word why not is the rule's. */
export async function factLines(tx: Tx, scope: Scope, { checks, claims }: Found, at: AtTheTime): Promise<FactLine[]> {
  const names = await staffNames(
    tx,
    scope,
    [...checks, ...claims].map(({ recordedById }) => recordedById),
  );
  return [
    ...checks.map((row) => ({
      kind: 'check' as const,
      id: row.id,
      method: row.method,
      weight: weightOf(asCheckFact(row), at),
      where: identityNumber(row.case.number),
      on: dayFromColumn(row.doneOn),
      by: names.get(row.recordedById) ?? null,
      doneBy: row.doneBy,
      likelihood: row.found?.likelihood ?? null,
      reference: row.found?.reportNumber ?? null,
      caseId: row.case.id,
    })),
    ...claims.map((row) => ({
      kind: 'claim' as const,
      id: row.id,
      method: row.sourceKind,
      weight: weightOf(asClaimFact(row), at),
      where: row.sourceReference,
      on: row.recordedAt.toISOString().slice(0, 10),
      by: names.get(row.recordedById) ?? null,
      doneBy: null,
      likelihood: null,
      reference: row.sourceReference,
      caseId: null,
    })),
  ];
}
