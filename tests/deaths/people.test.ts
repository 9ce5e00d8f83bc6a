import type { Role } from '@/lib/access/roles';
import { deathMoves, deathStatuses, deathTellingMoves, moveDeath } from '@/lib/deaths/rules/moves';
import { mayDecideDeath, movesToDeath } from '@/lib/deaths/rules/people';
import { isSettled, mayHear, mayTellDeath, newsOf, stillToTell, toCorrect } from '@/lib/deaths/rules/telling';
import { type PrisonerStatus, prisonerStatuses } from '@/lib/prisoners/rules';

const who = (id: string, ...roles: Role[]) => ({ id, roles: new Set(roles) });

describe('two people', () => {
  test.each([
    ['an analyst and a supervisor', who('a', 'analyst'), who('b', 'supervisor'), [], 'analyst, then supervisor'],
    ['a supervisor and an analyst', who('a', 'supervisor'), who('b', 'analyst'), [], 'supervisor, then analyst'],
    ['two analysts', who('a', 'analyst'), who('b', 'analyst'), [], 'second-person-needed'],
    ['two supervisors', who('a', 'supervisor'), who('b', 'supervisor'), [], 'second-person-needed'],
    [
      'one person of both roles',
      who('a', 'analyst', 'supervisor'),
      who('a', 'analyst', 'supervisor'),
      [],
      'second-person-needed',
    ],
    [
      'one of both roles and an analyst',
      who('a', 'analyst', 'supervisor'),
      who('b', 'analyst'),
      [],
      'supervisor, then analyst',
    ],
    [
      'one of both roles and a supervisor',
      who('a', 'analyst', 'supervisor'),
      who('b', 'supervisor'),
      [],
      'analyst, then supervisor',
    ],
    ['an analyst and a case officer', who('a', 'analyst'), who('b', 'case-officer'), [], 'second-person-needed'],
    ['a proposer who lost the role, and a supervisor', who('a'), who('b', 'supervisor'), [], 'second-person-needed'],
    [
      'the proposer recorded the evidence',
      who('a', 'analyst'),
      who('b', 'supervisor'),
      ['a'],
      'analyst, then supervisor',
    ],
    ['the decider recorded it', who('a', 'analyst'), who('b', 'supervisor'), ['b'], 'analyst, then supervisor'],
    ['both recorded it between them', who('a', 'analyst'), who('b', 'supervisor'), ['a', 'b'], 'second-person-needed'],
  ] as const)('%s: %5$s', (_what, proposer, decider, recorders, answer) => {
    const decision = mayDecideDeath(proposer, decider, new Set<string>(recorders));
    expect(decision.ok ? `${decision.proposedAs}, then ${decision.decidedAs}` : decision.reason).toBe(answer);
  });
});

test('a decision moves as the table says, and no move leads out of what is over', () => {
  expect(Object.fromEntries(deathStatuses.map((from) => [from, Object.values(deathMoves[from])]))).toEqual({
    proposed: ['decided', 'returned', 'withdrawn'],
    returned: [],
    withdrawn: [],
    decided: ['acknowledged', 'revoked'],
    acknowledged: ['revoked'],
    revoked: [],
  });
  expect(moveDeath('proposed', 'acknowledge')).toEqual({ ok: false, reason: 'wrong-status' });
});

test('what a family was told is never moved back', () => {
  expect(deathTellingMoves.told).toEqual({ acknowledge: 'acknowledged' });
  expect(deathTellingMoves.acknowledged).toEqual({});
});

test.each(prisonerStatuses)('from %s the record goes the known way to a death, or none', (status) => {
  const expected: Partial<Record<PrisonerStatus, string[]>> = {
    'deceased-unconfirmed': ['confirmDeath'],
    returned: [],
    reintegration: [],
    'closed-followed': [],
    'deceased-confirmed': [],
    void: [],
  };
  const decision = movesToDeath(status);
  expect(decision.ok ? decision.moves : []).toEqual(expected[status] ?? ['reportDeath', 'confirmDeath']);
});

describe('telling', () => {
  test.each([
    ['a case officer', ['case-officer'], true, false, true],
    ['a supervisor', ['supervisor'], true, false, true],
    ['a supervisor, the record sealed', ['supervisor'], true, true, true],
    ['a case officer, the record sealed', ['case-officer'], true, true, false],
    ['somebody who works here no more', ['case-officer'], false, false, false],
    ['an operator', ['operator'], true, false, false],
    ['an analyst', ['analyst'], true, false, false],
    ['a planner', ['planner'], true, false, false],
  ] as const)('%s is sent: %5$s', (_who, roles, active, sealed, sent) => {
    expect(mayTellDeath({ active, roles: new Set<Role>(roles) }, { sealed }).ok).toBe(sent);
  });

  test.each([
    ['verified', 'verified', 'yes'],
    ['verified', 'matched', 'wrong-status'],
    ['unverified', 'verified', 'kinship-unverified'],
    ['in-progress', 'verified', 'kinship-unverified'],
    ['disputed', 'verified', 'kinship-unverified'],
  ] as const)('a family whose kinship is %s and link %s: %s', (kinship, link, answer) => {
    const decision = mayHear({ kinship, link });
    expect(decision.ok ? 'yes' : decision.reason).toBe(answer);
  });

  test.each([
    ['proposed', false, null],
    ['decided', false, 'death'],
    ['decided', true, null],
    ['acknowledged', false, null],
    ['revoked', false, 'correction'],
    ['returned', false, null],
    ['withdrawn', false, null],
  ] as const)('while a decision is %s (revocation asked: %s) families hear: %s', (status, revokeAsked, news) => {
    expect(newsOf({ status, revokeAsked })).toBe(news);
  });

  const one = (
    soughtId: string,
    status: 'assigned' | 'told' | 'acknowledged',
    what: 'death' | 'correction' = 'death',
  ) => ({
    soughtId,
    what,
    status,
  });
  test('a family is told until it has acknowledged; one that begins to seek later is told as well', () => {
    const families = [{ soughtId: 'a' }, { soughtId: 'b' }, { soughtId: 'late' }];
    expect(stillToTell(families, [one('a', 'acknowledged'), one('b', 'told')])).toEqual([
      { soughtId: 'b' },
      { soughtId: 'late' },
    ]);
  });

  test.each([
    ['one family, not yet', [false], false, false],
    ['one family, acknowledged', [true], false, true],
    ['two families, one acknowledged', [true, false], false, false],
    ['two families, one of them not, and "no family" agreed before', [true, false], true, false],
    ['no family, not agreed', [], false, false],
    ['no family, agreed by two', [], true, true],
  ] as const)('%s: settled %4$s', (_what, families, agreed, settled) => {
    expect(
      isSettled(
        families.map((acknowledged) => ({ acknowledged })),
        agreed,
      ),
    ).toBe(settled);
  });

  test('whoever was told of a death that was taken back hears the correction, and nobody else', () => {
    const tellings = [one('a', 'acknowledged'), one('b', 'told'), one('c', 'assigned')];
    expect(toCorrect(tellings)).toEqual(['a', 'b']);
    expect(toCorrect([...tellings, one('a', 'acknowledged', 'correction'), one('b', 'told', 'correction')])).toEqual([
      'b',
    ]);
  });
});
