import type { Role } from '@/lib/access/roles';
import {
  type AgreementContent,
  type AgreementLine,
  contentFaults,
  lineModes,
  linesOf,
} from '@/lib/agreements/rules/content';
import { agree, comparedLines } from '@/lib/agreements/rules/differences';
import { contentOf, draftOf, emptyDraft, withCopy, withLine } from '@/lib/agreements/rules/draft';
import { openOf, owedUnder, standingSum } from '@/lib/agreements/rules/ledger';
import {
  mayDecideVersion,
  mayWithdrawVersion,
  moveVersion,
  versionActions,
  versionStatuses,
} from '@/lib/agreements/rules/life';
import { answersTo, lawsOf, unanswered, warningsOf } from '@/lib/agreements/rules/warnings';
import { agreementContent, newAgreement } from '@/lib/agreements/schema/agreement';
import { healthCategories } from '@/lib/prisoners/rules';

const [ours, theirs] = ['019b0000-0000-7000-8000-000000000001', '019b0000-0000-7000-8000-000000000002'];
const line = (id: string, more: Partial<AgreementLine> = {}): AgreementLine => ({
  id,
  title: id,
  mode: 'unconditional',
  criteria: [],
  ...more,
});
const saying = (...readings: AgreementLine[][]): AgreementContent => ({
  title: 'At the river',
  mediators: [],
  stages: [],
  readings: readings.map((lines, at) => ({ partyId: at === 0 ? ours : theirs, lines })),
});
const faultsIn = (...lines: AgreementLine[]) => contentFaults(saying(lines)).map(({ at, code }) => `${at}: ${code}`);

describe('what a version may say', () => {
  test.each<{ what: string; line: AgreementLine; faults: string[] }>([
    { what: 'without condition', line: line('a'), faults: [] },
    { what: 'without condition, with a number', line: line('a', { give: 1 }), faults: ['give: number-not-of-mode'] },
    { what: 'all for all', line: line('a', { mode: 'all-for-all' }), faults: [] },
    { what: 'all for all, at most ten', line: line('a', { mode: 'all-for-all', offered: 10 }), faults: [] },
    {
      what: 'all for all, with a ratio',
      line: line('a', { mode: 'all-for-all', take: 1 }),
      faults: ['take: number-not-of-mode'],
    },
    { what: 'a ratio', line: line('a', { mode: 'ratio', give: 2, take: 3 }), faults: [] },
    {
      what: 'a ratio without numbers',
      line: line('a', { mode: 'ratio' }),
      faults: ['give: number-missing', 'take: number-missing'],
    },
    {
      what: 'a ratio for nothing',
      line: line('a', { mode: 'ratio', give: 2, take: 0 }),
      faults: ['take: number-nought'],
    },
    { what: 'fixed numbers', line: line('a', { mode: 'fixed', give: 10, take: 0 }), faults: [] },
    {
      what: 'fixed numbers of nobody',
      line: line('a', { mode: 'fixed', give: 0, take: 0 }),
      faults: ['give: number-nought'],
    },
    {
      what: 'fixed, at most',
      line: line('a', { mode: 'fixed', give: 1, take: 1, offered: 9 }),
      faults: ['offered: number-not-of-mode'],
    },
    { what: 'an empty condition', line: line('a', { criteria: [{}] }), faults: ['criteria.0: criterion-empty'] },
    {
      what: 'a condition nobody can meet',
      line: line('a', { criteria: [{ ageFrom: 30, ageUnder: 30 }] }),
      faults: ['criteria.0: never-holds'],
    },
    {
      what: 'an empty choice of health',
      line: line('a', { criteria: [{ health: [], sex: 'female' }] }),
      faults: ['criteria.0: never-holds'],
    },
  ])('$what: $faults', ({ line: one, faults }) => {
    expect(faultsIn(one)).toEqual(faults.map((fault) => `readings.0.lines.0.${fault}`));
  });

  test('a line stands once in a reading, and may stand in both', () => {
    expect(faultsIn(line('a'), line('a'))).toEqual(['readings.0.lines.1.id: line-twice']);
    expect(contentFaults(saying([line('a')], [line('a')]))).toEqual([]);
  });

  test('a side reads once, and somebody reads something', () => {
    const twice = {
      ...saying([line('a')]),
      readings: [ours, ours].map((partyId) => ({ partyId, lines: [line('a')] })),
    };
    expect(contentFaults(twice)).toEqual([{ at: 'readings.1.partyId', code: 'party-twice' }]);
    expect(contentFaults(saying([], []))).toEqual([{ at: 'readings', code: 'no-lines' }]);
  });

  test('a side whose reading is not known has no lines', () => {
    expect(linesOf(saying([line('a')]), theirs)).toEqual([]);
  });

  test.each(['nationality', 'religion', 'opinion', 'politicalOpinion', 'ethnicity', 'unit'])(
    'nobody is chosen by %s: there is no such condition',
    (key) => {
      const text = saying([line('a', { criteria: [{ [key]: 'x' } as object] })]);
      expect(agreementContent.safeParse(text).success).toBe(false);
    },
  );

  test.each([
    { what: 'unknown health', criterion: { health: ['unknown'] } },
    { what: 'unknown category', criterion: { category: ['unknown'] } },
    { what: 'men', criterion: { sex: 'male' } },
    { what: 'half a year of age', criterion: { ageUnder: 24.5 } },
    { what: 'no months', criterion: { heldMonths: 0 } },
  ])('a condition is not $what', ({ criterion }) => {
    expect(agreementContent.safeParse(saying([line('a', { criteria: [criterion as object] })])).success).toBe(false);
  });

  test.each(['', 'A', 'a b', 'a_b', '-a', 'a-', 'а', 'a'.repeat(41)])('a line code is not "%s"', (id) => {
    expect(agreementContent.safeParse(saying([line(id)])).success).toBe(false);
  });
});

describe('the law', () => {
  const sick = { criteria: [{ health: ['seriously-wounded-or-sick'] as const }] };
  const medics = { criteria: [{ category: ['medical'] as const }] };
  const numbers = { 'all-for-all': {}, ratio: { give: 1, take: 1 }, fixed: { give: 5, take: 5 }, unconditional: {} };

  test.each(lineModes)('a line for the seriously wounded and sick, %s', (mode) => {
    const warnings = warningsOf(saying([line('a', { ...sick, mode, ...numbers[mode] })]));
    expect(warnings.map(({ law }) => law)).toEqual(mode === 'unconditional' ? [] : ['wounded-and-sick']);
  });

  test.each(lineModes)('a line for medical personnel, %s', (mode) => {
    const warnings = warningsOf(saying([line('a', { ...medics, mode, ...numbers[mode] })]));
    expect(warnings.map(({ law }) => law)).toEqual(mode === 'unconditional' ? [] : ['medical-and-religious']);
  });

  test.each<{ whom: string; criteria: AgreementLine['criteria']; laws: string[] }>([
    { whom: 'anybody', criteria: [], laws: [] },
    { whom: 'the young', criteria: [{ ageUnder: 25 }], laws: [] },
    { whom: 'the lightly wounded', criteria: [{ health: ['lightly-wounded'] }], laws: [] },
    { whom: 'those cared for in a neutral country', criteria: [{ health: ['neutral-country'] }], laws: [] },
    {
      whom: 'those for direct repatriation',
      criteria: [{ health: ['direct-repatriation'] }],
      laws: ['wounded-and-sick'],
    },
    {
      whom: 'wounded among others',
      criteria: [{ health: ['good', 'seriously-wounded-or-sick'] }],
      laws: ['wounded-and-sick'],
    },
    {
      whom: 'wounded women only',
      criteria: [{ health: ['seriously-wounded-or-sick'], sex: 'female' }],
      laws: ['wounded-and-sick'],
    },
    { whom: 'chaplains', criteria: [{ category: ['religious'] }], laws: ['medical-and-religious'] },
    { whom: 'civilians', criteria: [{ category: ['civilian'] }], laws: [] },
    {
      whom: 'the young, or chaplains, or the wounded',
      criteria: [{ ageUnder: 25 }, { category: ['religious'] }, { health: ['direct-repatriation'] }],
      laws: ['wounded-and-sick', 'medical-and-religious'],
    },
  ])('of $whom: $laws', ({ criteria, laws }) => {
    expect(lawsOf({ criteria })).toEqual(laws);
  });

  test('a title is not read: what it calls people changes nothing', () => {
    const called = line('a', { title: 'Seriously wounded, by nationality', mode: 'fixed', give: 1, take: 1 });
    expect(warningsOf(saying([called]))).toEqual([]);
    expect(contentFaults(saying([called]))).toEqual([]);
  });

  test('the health of somebody seriously ill has no other name that would slip through', () => {
    const caught = healthCategories.filter((code) => lawsOf({ criteria: [{ health: [code] }] }).length > 0);
    expect(caught).toEqual(['seriously-wounded-or-sick', 'direct-repatriation']);
  });

  test('every reading is warned for itself, and each warning is answered for itself', () => {
    const bound = line('a', { ...sick, mode: 'fixed', give: 5, take: 5 });
    const text = saying([bound], [bound]);
    const keys = warningsOf(text).map(({ key }) => key);
    expect(keys).toEqual([`${ours}/a/wounded-and-sick`, `${theirs}/a/wounded-and-sick`]);
    expect(unanswered(text, {})).toHaveLength(2);
    expect(unanswered(text, { [keys[0]!]: 'Because.' }).map(({ key }) => key)).toEqual([keys[1]]);
    expect(unanswered(text, { [keys[0]!]: 'Because.', [keys[1]!]: '   ' })).toHaveLength(1);
    expect(answersTo(text, { [keys[0]!]: 'Because.', other: 'Kept nowhere.' })).toEqual({ [keys[0]!]: 'Because.' });
  });

  test('a version with an unanswered warning is not proposed, and the refusal names it', () => {
    const text = saying([line('a', { ...sick, mode: 'ratio', give: 1, take: 1 })]);
    const sent = { oursId: ours, theirsId: theirs, content: text, note: 'The text.' };
    const parsed = newAgreement.safeParse(sent);
    expect(parsed.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      [`answers.${ours}/a/wounded-and-sick`, 'warning-unanswered'],
    ]);
    const answers = { [`${ours}/a/wounded-and-sick`]: 'They insist; we have protested.' };
    expect(newAgreement.safeParse({ ...sent, answers }).success).toBe(true);
  });
});

describe('two readings', () => {
  test.each<{ what: string; other: Partial<AgreementLine>; differs: string[] }>([
    { what: 'the same', other: {}, differs: [] },
    { what: 'another title', other: { title: 'b' }, differs: ['title'] },
    {
      what: 'another mode',
      other: { mode: 'all-for-all', give: undefined, take: undefined },
      differs: ['mode', 'numbers'],
    },
    { what: 'another number', other: { take: 2 }, differs: ['numbers'] },
    { what: 'others covered', other: { criteria: [{ ageUnder: 23 }] }, differs: ['criteria'] },
    {
      what: 'the same conditions in another order',
      other: { criteria: [{ health: ['sick', 'good'] }, { ageUnder: 25 }] },
      differs: [],
    },
  ])('$what: $differs', ({ other, differs }) => {
    const one = line('a', {
      mode: 'ratio',
      give: 1,
      take: 1,
      criteria: [{ ageUnder: 25 }, { health: ['good', 'sick'] }],
    });
    const [compared] = comparedLines([one], [{ ...one, ...other }]);
    expect(compared?.differs).toEqual(differs);
    expect(agree(compared!)).toBe(differs.length === 0);
  });

  test('what only one side reads stands beside nothing, in the order of the first', () => {
    const compared = comparedLines([line('b'), line('a')], [line('c'), line('a')]);
    expect(compared.map(({ id, first, second }) => [id, first !== null, second !== null])).toEqual([
      ['b', true, false],
      ['a', true, true],
      ['c', false, true],
    ]);
    expect(compared.map(agree)).toEqual([false, true, false]);
  });
});

describe('the life of a version', () => {
  test.each(versionStatuses.flatMap((from) => versionActions.map((action) => ({ from, action }))))(
    '$action from $from',
    ({ from, action }) => {
      const allowed: Record<string, string> = {
        'proposed adopt': 'adopted',
        'proposed return': 'returned',
        'proposed withdraw': 'withdrawn',
        'adopted supersede': 'superseded',
      };
      const move = moveVersion(from, action);
      expect(move.ok ? move.to : move.reason).toBe(allowed[`${from} ${action}`] ?? 'wrong-status');
    },
  );

  const who = (id: string, ...roles: Role[]) => ({ id, roles: new Set(roles) });
  test.each([
    { by: 'another supervisor', actor: who('s', 'supervisor'), answer: 'granted' },
    { by: 'a planner', actor: who('s', 'planner'), answer: 'role-missing' },
    { by: 'an administrator', actor: who('s', 'administrator'), answer: 'role-missing' },
    {
      by: 'whoever proposed it, though a supervisor',
      actor: who('p', 'planner', 'supervisor'),
      answer: 'second-person-needed',
    },
  ])('a version is decided by $by: $answer', ({ actor, answer }) => {
    const decision = mayDecideVersion(actor, { proposedById: 'p' });
    expect(decision.ok ? 'granted' : decision.reason).toBe(answer);
  });

  test('a version is taken back by whoever proposed it, and by nobody else', () => {
    expect(mayWithdrawVersion({ id: 'p' }, { proposedById: 'p' }).ok).toBe(true);
    expect(mayWithdrawVersion({ id: 'q' }, { proposedById: 'p' })).toMatchObject({ reason: 'second-person-needed' });
    expect(mayWithdrawVersion({ id: null }, { proposedById: 'p' })).toMatchObject({ reason: 'second-person-needed' });
  });
});

describe('what is owed', () => {
  const facts = (home: number, away: number, held = 0) => ({ delivered: { home, away }, held });
  test.each<{
    what: string;
    line: AgreementLine;
    facts: ReturnType<typeof facts>;
    owed: { home: number | null; away: number | null };
  }>([
    {
      what: 'fixed numbers',
      line: line('a', { mode: 'fixed', give: 10, take: 8 }),
      facts: facts(3, 9),
      owed: { home: 10, away: 8 },
    },
    {
      what: 'a ratio with a number',
      line: line('a', { mode: 'ratio', give: 2, take: 3, offered: 10 }),
      facts: facts(0, 0),
      owed: { home: 6, away: 10 },
    },
    {
      what: 'a ratio before anything',
      line: line('a', { mode: 'ratio', give: 2, take: 3 }),
      facts: facts(0, 0),
      owed: { home: 0, away: 0 },
    },
    {
      what: 'a ratio, ahead on our lists',
      line: line('a', { mode: 'ratio', give: 2, take: 3 }),
      facts: facts(5, 0),
      owed: { home: 0, away: 6 },
    },
    {
      what: 'a ratio, ahead the other way',
      line: line('a', { mode: 'ratio', give: 2, take: 3 }),
      facts: facts(0, 7),
      owed: { home: 4, away: 0 },
    },
    {
      what: 'all for all',
      line: line('a', { mode: 'all-for-all' }),
      facts: facts(4, 2, 11),
      owed: { home: 15, away: null },
    },
    {
      what: 'all for all, at most',
      line: line('a', { mode: 'all-for-all', offered: 20 }),
      facts: facts(4, 2, 11),
      owed: { home: 15, away: 20 },
    },
    { what: 'without condition', line: line('a'), facts: facts(4, 2, 11), owed: { home: 15, away: null } },
  ])('$what: $owed', ({ line: one, facts: known, owed }) => {
    expect(owedUnder(one, known)).toEqual(owed);
  });

  test.each([
    { owed: 10, delivered: 3, open: 7 },
    { owed: 10, delivered: 12, open: 0 },
    { owed: null, delivered: 12, open: null },
  ])('of $owed owed and $delivered delivered $open is open', ({ owed, delivered, open }) => {
    expect(openOf(owed, delivered)).toBe(open);
  });

  test('a withdrawn entry counts no more, and neither kinds nor lines are mixed', () => {
    const entry = (kind: 'offer' | 'delivery', count: number, lineId = 'a', withdrawn = false) => ({
      kind,
      count,
      lineId,
      withdrawn,
    });
    const entries = [
      entry('offer', 5),
      entry('offer', 7),
      entry('offer', 9, 'b'),
      entry('delivery', 3),
      entry('offer', 50, 'a', true),
    ];
    expect(standingSum(entries, 'offer', 'a')).toBe(12);
    expect(standingSum(entries, 'delivery', 'a')).toBe(3);
    expect(standingSum(entries, 'delivery', 'b')).toBe(0);
  });
});

describe('a draft', () => {
  test('begins with a version and says the same', () => {
    const text: AgreementContent = {
      title: 'At the river',
      mediators: ['One', 'Two'],
      stages: [
        { title: 'First', on: '2027-01-01' },
        { title: 'Second', on: null },
      ],
      readings: [
        {
          partyId: ours,
          lines: [
            line('a', {
              mode: 'ratio',
              give: 2,
              take: 3,
              offered: 9,
              criteria: [
                { sex: 'female', ageFrom: 18 },
                { health: ['sick'], heldMonths: 6 },
              ],
            }),
          ],
        },
        { partyId: theirs, lines: [line('a', { criteria: [{ category: ['medical'], ageUnder: 25 }] })] },
      ],
    };
    expect(contentOf(draftOf(text, { oursId: ours, theirsId: theirs }))).toEqual(text);
  });

  test('of a side with no lines sends no reading, and a number that is none is sent as one the server refuses', () => {
    const [typed] = withLine([]);
    const draft = {
      ...emptyDraft(ours, theirs),
      readings: [[{ ...typed!, id: 'a', mode: 'fixed', give: 'ten', take: '' }], []],
    } as const;
    const text = contentOf(draft);
    expect(text.readings).toEqual([
      { partyId: ours, lines: [{ id: 'a', title: '', mode: 'fixed', give: -1, criteria: [] }] },
    ]);
  });

  test('drops the numbers of a mode that was left', () => {
    const [typed] = withLine([]);
    const draft = {
      ...emptyDraft(ours, theirs),
      readings: [[{ ...typed!, id: 'a', give: '3', take: '4' }], []],
    } as const;
    expect(contentOf(draft).readings[0]?.lines[0]).not.toHaveProperty('give');
  });

  test('copies a line over the one of its code, else to the end', () => {
    const [one] = withLine([]);
    const copied = withCopy(withCopy([], { ...one!, id: 'a', title: 'First' }), { ...one!, id: 'a', title: 'Second' });
    expect(copied.map(({ title }) => title)).toEqual(['Second']);
    expect(withCopy(copied, { ...one!, id: 'b' }).map(({ id, key }) => [id, key])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });
});
