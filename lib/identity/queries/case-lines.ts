import 'server-only';
import type { ClaimId, IdentityCheckId, IdentityClaimedId, IdentityDecisionId, PrisonerId } from '../../kernel/ids';
import { openValue } from '../../platform/crypto';
import { dayFromColumn } from '../../platform/dates';
import { nameOf } from '../../prisoners/store/within';
import type { SubjectKind } from '../rules/methods';
import { carriesIdentity, identityShortfall, type MinimumRule, weightOfCheck } from '../rules/minimum';
import type { Candidate, CheckLine, ClaimedLine, DecisionLine, PersonRef } from '../schema/case-view';
import type { WholeCase } from '../store/cases';
import { asCheck, detailColumn } from '../store/checks';

export type Names = ReadonlyMap<string, string>;
export type Rules = { version: number; inForce: MinimumRule; of: (version: number) => MinimumRule };

type Person = { id: string; number: number; names: readonly { full: string }[] };
export const personOf = (row: Person): PersonRef => ({
  id: row.id as PrisonerId,
  number: row.number,
  name: nameOf(row),
});
export const nameIn = (names: Names, id: string | null) => (id ? (names.get(id) ?? null) : null);

/** Everybody named by what a case says. */
export const peopleIn = (row: Pick<WholeCase, 'claimed' | 'checks' | 'decisions'>) => [
  ...row.claimed.flatMap((one) => [one.recordedById, one.withdrawnById]),
  ...row.checks.flatMap((one) => [one.recordedById, one.withdrawnById]),
  ...row.decisions.flatMap((one) => [one.proposedById, one.decidedById, one.revokedById]),
];

export const claimedLineOf = (row: WholeCase['claimed'][number], names: Names): ClaimedLine => ({
  id: row.id as IdentityClaimedId,
  person: row.prisoner && personOf(row.prisoner),
  nameSaid: row.nameSaid,
  saidBy: row.saidBy as ClaimedLine['saidBy'],
  saidByDetail: row.saidByDetail,
  paper: row.paper as ClaimedLine['paper'],
  paperReference: row.paperReference,
  saidOn: dayFromColumn(row.saidOn),
  recordedBy: nameIn(names, row.recordedById),
  recordedAt: row.recordedAt.toISOString(),
  withdrawn: row.withdrawnAt && {
    at: row.withdrawnAt.toISOString(),
    by: nameIn(names, row.withdrawnById),
    reason: row.withdrawReason ?? 'other',
    note: row.withdrawNote,
  },
  version: row.version,
});

type CheckRow = WholeCase['checks'][number];
export const checkLineOf = (
  row: CheckRow,
  { names, rules, kind, mayWithdraw }: { names: Names; rules: Rules; kind: SubjectKind; mayWithdraw: boolean },
): CheckLine => ({
  id: row.id as IdentityCheckId,
  person: personOf(row.prisoner),
  method: row.method as CheckLine['method'],
  result: row.result as CheckLine['result'],
  weight: weightOfCheck(rules.inForce, kind, asCheck(row)),
  doneBy: row.doneBy,
  doneOn: dayFromColumn(row.doneOn) ?? '',
  place: row.place,
  detail: openValue<string>(detailColumn, row.id, row.detailEnc),
  likelihood: row.found?.likelihood ?? null,
  recordedBy: nameIn(names, row.recordedById),
  recordedAt: row.recordedAt.toISOString(),
  claimId: row.claimId as ClaimId | null,
  claimRetracted: row.withdrawnAt === null && row.claim !== null && row.claim.retractedAt !== null,
  mayWithdraw: mayWithdraw && row.withdrawnAt === null,
  withdrawn: row.withdrawnAt && {
    at: row.withdrawnAt.toISOString(),
    by: nameIn(names, row.withdrawnById),
    reason: row.withdrawReason ?? 'other',
    note: row.withdrawNote,
  },
  version: row.version,
});

type DecisionRow = WholeCase['decisions'][number];
/** Whether the standing checks carry a decision under its own version of the rule. */
export const carried = (
  row: Pick<DecisionRow, 'prisonerId' | 'ruleVersion'>,
  { checks, rules, kind }: { checks: readonly Parameters<typeof asCheck>[0][]; rules: Rules; kind: SubjectKind },
) => carriesIdentity(rules.of(row.ruleVersion), kind, { candidate: row.prisonerId, checks: checks.map(asCheck) }).ok;

export const decisionLineOf = (
  row: DecisionRow,
  at: { names: Names; rules: Rules; kind: SubjectKind; checks: readonly CheckRow[]; me: string | null },
): DecisionLine => ({
  id: row.id as IdentityDecisionId,
  person: personOf(row.prisoner),
  status: row.status as DecisionLine['status'],
  basis: row.basis as DecisionLine['basis'],
  ruleVersion: row.ruleVersion,
  proposed: {
    by: nameIn(at.names, row.proposedById),
    at: row.proposedAt.toISOString(),
    note: row.proposalNote,
    mine: row.proposedById === at.me,
  },
  decided: row.decidedAt && {
    by: nameIn(at.names, row.decidedById),
    at: row.decidedAt.toISOString(),
    reason: row.decisionReason,
    note: row.decisionNote,
  },
  revoked: row.revokedAt && {
    by: nameIn(at.names, row.revokedById),
    at: row.revokedAt.toISOString(),
    reason: row.revokeReason,
    note: row.revokeNote,
  },
  checkIds: row.checks.map(({ checkId }) => checkId as IdentityCheckId),
  carried: carried(row, at),
  version: row.version,
});

/** What the checks say of everybody the subject is said to be, was compared with, or has a record as. */
export function candidatesOf(row: WholeCase, { rules, kind }: { rules: Rules; kind: SubjectKind }): Candidate[] {
  const people = new Map<string, PersonRef>();
  for (const one of [...row.claimed.filter(({ withdrawnAt }) => !withdrawnAt), ...row.checks])
    if (one.prisoner) people.set(one.prisoner.id, personOf(one.prisoner));
  const checks = row.checks.map(asCheck);
  return [...people.values()].map((person) => {
    const given = { candidate: person.id, checks };
    const decision = carriesIdentity(rules.inForce, kind, given);
    return {
      person,
      shortfall: identityShortfall(rules.inForce, kind, given),
      basis: decision.ok ? decision.basis : null,
    };
  });
}
