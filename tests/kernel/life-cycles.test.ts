import { confirmationMoves, confirmationStatuses } from '@/lib/evidence/rules';
import { batchMoves, batchStatuses, memberMoves, memberStatuses } from '@/lib/exchanges/rules';
import { caseMoves, caseStatuses, decisionMoves, decisionStatuses } from '@/lib/identity/rules/cases';
import { requestMoves, requestStatuses, resultMoves, resultStatuses } from '@/lib/identity/rules/samples';
import { runMoves, runStatuses } from '@/lib/imports/rules/run';
import { inquiryMoves, inquiryStatuses, moveInquiry } from '@/lib/inquiries/rules';
import { actionsFrom, type Moves, moveIn } from '@/lib/kernel/lifecycle';
import { pairMoves, pairStatuses } from '@/lib/matching/rules';
import { drawMoves, drawStatuses } from '@/lib/planning/rules/draws';
import {
  planRunMoves,
  runStatuses as planRunStatuses,
  questionMoves,
  questionStatuses,
} from '@/lib/planning/rules/runs';
import { movePrisoner, prisonerMoves, prisonerStatuses } from '@/lib/prisoners/rules';
import { tellingMoves, tellingStatuses } from '@/lib/repatriation/rules';

const machines: [string, Moves<string, string>, readonly string[]][] = [
  ['inquiry', inquiryMoves, inquiryStatuses],
  ['prisoner', prisonerMoves, prisonerStatuses],
  ['confirmation', confirmationMoves, confirmationStatuses],
  ['batch', batchMoves, batchStatuses],
  ['member', memberMoves, memberStatuses],
  ['telling', tellingMoves, tellingStatuses],
  ['match', pairMoves, pairStatuses],
  ['import', runMoves, runStatuses],
  ['identity case', caseMoves, caseStatuses],
  ['identity decision', decisionMoves, decisionStatuses],
  ['laboratory request', requestMoves, requestStatuses],
  ['laboratory result', resultMoves, resultStatuses],
  ['run of a plan', planRunMoves, planRunStatuses],
  ['question to a plan', questionMoves, questionStatuses],
  ['draw', drawMoves, drawStatuses],
] as [string, Moves<string, string>, readonly string[]][];

describe.each(machines)('the life cycle of a %s', (_name, moves, statuses) => {
  test('has a row for every status and leads only to known ones', () => {
    expect(Object.keys(moves).sort()).toEqual([...statuses].sort());
    for (const row of Object.values(moves)) for (const to of Object.values(row)) expect(statuses).toContain(to);
  });

  test('can reach every status from its first', () => {
    const reached = new Set([statuses[0] as string]);
    for (const from of reached) for (const to of Object.values(moves[from] ?? {})) if (to) reached.add(to);
    expect([...statuses].filter((status) => !reached.has(status))).toEqual([]);
  });

  test('refuses every action that its table does not name', () => {
    const actions = [...new Set(statuses.flatMap((status) => actionsFrom(moves, status)))];
    for (const from of statuses) {
      for (const action of actions) {
        const decision = moveIn(moves, from, action);
        expect(decision.ok).toBe(Object.hasOwn(moves[from] ?? {}, action));
        if (!decision.ok) expect(decision.reason).toBe('wrong-status');
      }
    }
  });
});

test('a closed inquiry stays closed until it is reopened', () => {
  expect(moveInquiry('closed', 'match')).toEqual({ ok: false, reason: 'wrong-status' });
  expect(moveInquiry('closed', 'reopen')).toEqual({ ok: true, to: 'open' });
});

test('only an act that names death leads into a deceased state', () => {
  const ways = Object.values(prisonerMoves).flatMap((row) =>
    Object.entries(row).filter(([, to]) => to?.startsWith('deceased')),
  );
  expect([...new Set(ways.map(([action]) => action))].sort()).toEqual(['confirmDeath', 'reportDeath', 'withdrawDeath']);
});

test('whoever comes home comes home, whatever was on file', () => {
  for (const status of [
    'reported',
    'data-on-file',
    'probable-captive',
    'confirmed-captive',
    'in-exchange-plan',
    'in-transit',
    'escaped',
    'deceased-unconfirmed',
  ] as const) {
    expect(movePrisoner(status, 'receive')).toEqual({ ok: true, to: 'returned' });
  }
});

test('what a family was told has no way back', () => {
  expect(tellingMoves.reached).toEqual({});
});
