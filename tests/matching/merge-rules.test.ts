import fc from 'fast-check';
import type { Role } from '@/lib/access/roles';
import { locales } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { unknownDate } from '@/lib/kernel/partial-date';
import {
  chooseStatus,
  hindrances,
  isGrave,
  type JoinSide,
  joinsAlone,
  mayDecideJoin,
  mayJoinBrothers,
  mayWithdrawJoin,
  statusQuestion,
} from '@/lib/matching/rules/merge';
import { chooseFacts, compareFacts, factColumns, factNames, type OwnColumns } from '@/lib/matching/rules/merge-facts';
import { likenessOf } from '@/lib/matching/rules/merge-likeness';
import {
  correctedFacts,
  divideColumns,
  mayPart,
  ownerOf,
  partingHindrance,
  splitRows,
  tornRows,
  unanswered,
} from '@/lib/matching/rules/unmerge';
import type { PrisonerStatus } from '@/lib/prisoners/rules';

const side = (more: Partial<JoinSide> = {}): JoinSide => ({
  deathInHand: false,
  status: 'reported',
  statusSince: null,
  joined: false,
  holdsPlace: false,
  proposed: [],
  told: false,
  ...more,
});
const pair = (kept: Partial<JoinSide>, gone: Partial<JoinSide> = {}, more = {}) => ({
  kept: side(kept),
  gone: side(gone),
  contradictory: false,
  tellingsCollide: false,
  ...more,
});

describe('what stands against joining', () => {
  test.each([
    ['nothing', pair({}), []],
    ['one was joined already', pair({}, { joined: true }), ['already-joined']],
    ['one has a place on an open list', pair({ holdsPlace: true }), ['on-an-open-list']],
    ['a decision of death is in hand for one', pair({}, { deathInHand: true }), ['death-in-hand']],
    ['one is in an exchange plan', pair({}, { status: 'in-exchange-plan' }), ['on-an-open-list']],
    ['one is on the road', pair({ status: 'in-transit' }), ['on-an-open-list']],
    ['somebody said they are not the same', pair({}, {}, { contradictory: true }), ['said-not-same']],
    ['both have captivity proposed', pair({ proposed: ['captivity'] }, { proposed: ['captivity'] }), ['both-proposed']],
    ['one has captivity proposed', pair({ proposed: ['captivity'] }), []],
    [
      'two established deaths of different days',
      pair(
        { status: 'deceased-confirmed', statusSince: '2026-01-01T10:00:00Z' },
        { status: 'deceased-confirmed', statusSince: '2026-02-01T10:00:00Z' },
      ),
      ['two-deaths'],
    ],
    [
      'two established deaths of one day',
      pair(
        { status: 'deceased-confirmed', statusSince: '2026-01-01T10:00:00Z' },
        { status: 'deceased-confirmed', statusSince: '2026-01-01T22:00:00Z' },
      ),
      [],
    ],
    ['one family is to be told for both', pair({}, {}, { tellingsCollide: true }), ['tellings-collide']],
    [
      'all that stands is named at once',
      pair({ joined: true, holdsPlace: true }, {}, { contradictory: true }),
      ['already-joined', 'on-an-open-list', 'said-not-same'],
    ],
  ])('%s', (_, given, expected) => {
    expect(hindrances(given)).toEqual(expected);
  });
});

describe('who joins', () => {
  test.each<[PrisonerStatus, boolean, boolean]>([
    ['reported', false, false],
    ['data-on-file', false, false],
    ['probable-captive', false, false],
    ['void', false, false],
    ['confirmed-captive', false, true],
    ['returned', false, true],
    ['escaped', false, true],
    ['deceased-unconfirmed', false, true],
    ['reported', true, true],
  ])('a record that is %s, family told: %s: two people: %s', (status, told, grave) => {
    expect(isGrave({ kept: side(), gone: side({ status, told }) })).toBe(grave);
    expect(isGrave({ kept: side({ status, told }), gone: side() })).toBe(grave);
  });

  test.each<[Role, boolean, boolean]>([
    ['analyst', false, true],
    ['supervisor', false, true],
    ['case-officer', false, false],
    ['planner', false, false],
    ['operator', false, false],
    ['analyst', true, false],
    ['supervisor', true, false],
  ])('%s, grave: %s: joins alone: %s', (role, grave, alone) => {
    expect(joinsAlone(new Set([role]), grave)).toBe(alone);
  });

  test.each<[Role, string, string]>([
    ['analyst', 'other', 'yes'],
    ['supervisor', 'other', 'yes'],
    ['case-officer', 'other', 'role-missing'],
    ['planner', 'other', 'role-missing'],
    ['analyst', 'me', 'second-person-needed'],
    ['supervisor', 'me', 'second-person-needed'],
  ])('%s decides what %s proposed: %s', (role, proposedById, answer) => {
    const decision = mayDecideJoin({ id: 'me', roles: new Set([role]) }, { proposedById });
    expect(decision.ok ? 'yes' : decision.reason).toBe(answer);
  });

  test('only whoever proposed withdraws', () => {
    expect(mayWithdrawJoin({ id: 'me' }, { proposedById: 'me' }).ok).toBe(true);
    expect(mayWithdrawJoin({ id: 'me' }, { proposedById: 'other' }).ok).toBe(false);
  });

  test('possible brothers need a sentence', () => {
    expect(mayJoinBrothers(false, null).ok).toBe(true);
    expect(mayJoinBrothers(true, 'The mother has one son.').ok).toBe(true);
    expect(mayJoinBrothers(true, null)).toEqual({ ok: false, reason: 'brothers' });
  });

  test.each<[Role, boolean, boolean]>([
    ['supervisor', true, true],
    ['supervisor', false, true],
    ['analyst', false, true],
    ['analyst', true, false],
    ['case-officer', false, false],
  ])('%s parts what took two people (%s): %s', (role, grave, may) => {
    expect(mayPart(new Set([role]), grave).ok).toBe(may);
  });
});

test('the name engine flags brothers and does not flag one man in two spellings', () => {
  const named = (surname: string, given: string, patronymic: string) => ({
    names: [{ surname, given, patronymic }],
    sex: 'male' as const,
    birth: unknownDate,
    birthPlace: null,
    unit: null,
    places: [],
    relatives: [],
    numbers: [],
  });
  const ivan = named('Тихоброд', 'Іван', 'Петрович');
  expect(likenessOf(ivan, named('Тихоброд', 'Микола', 'Петрович')).brothers).toBe(true);
  expect(likenessOf(ivan, named('Tykhobrod', 'Ivan', 'Petrovych')).brothers).toBe(false);
});

describe('the status of the joined record', () => {
  const at = (status: PrisonerStatus, since: string | null = null) => ({ status, since });
  test.each<[string, ReturnType<typeof at>, ReturnType<typeof at>, PrisonerStatus[], PrisonerStatus | null]>([
    ['the same on both sides', at('reported'), at('reported'), ['reported'], 'reported'],
    [
      'further towards a confirmation',
      at('reported'),
      at('probable-captive'),
      ['reported', 'probable-captive'],
      'probable-captive',
    ],
    [
      'confirmed beside reported',
      at('confirmed-captive'),
      at('reported'),
      ['confirmed-captive', 'reported'],
      'confirmed-captive',
    ],
    ['void says nothing', at('void'), at('reported'), ['reported'], 'reported'],
    [
      'void beside a reported death: no death is suggested',
      at('void'),
      at('deceased-unconfirmed'),
      ['deceased-unconfirmed'],
      null,
    ],
    [
      'a reported death beside captivity',
      at('probable-captive'),
      at('deceased-unconfirmed'),
      ['probable-captive', 'deceased-unconfirmed'],
      null,
    ],
    [
      'an established death beside captivity',
      at('deceased-confirmed'),
      at('confirmed-captive'),
      ['deceased-confirmed', 'confirmed-captive'],
      null,
    ],
    [
      'home since, captive before',
      at('returned', '2026-05-01'),
      at('confirmed-captive', '2026-01-01'),
      ['returned'],
      'returned',
    ],
    [
      'captive again after the return',
      at('returned', '2026-05-01'),
      at('confirmed-captive', '2026-07-01'),
      ['returned', 'confirmed-captive'],
      null,
    ],
    [
      'home, and nobody knows since when',
      at('returned'),
      at('confirmed-captive', '2026-07-01'),
      ['returned', 'confirmed-captive'],
      null,
    ],
    ['both home', at('returned'), at('reintegration'), ['returned', 'reintegration'], 'reintegration'],
    ['escaped beside captive', at('escaped'), at('confirmed-captive'), ['escaped', 'confirmed-captive'], null],
  ])('%s', (_, kept, gone, options, suggested) => {
    expect(statusQuestion(kept, gone)).toEqual({ options, suggested });
  });

  test('a status is one of the two, and a death is chosen or nothing', () => {
    const question = statusQuestion(at('probable-captive'), at('deceased-unconfirmed'));
    expect(chooseStatus(question, null).ok).toBe(false);
    expect(chooseStatus(question, 'confirmed-captive').ok).toBe(false);
    expect(chooseStatus(question, 'deceased-unconfirmed')).toEqual({ ok: true, status: 'deceased-unconfirmed' });
  });
});

const own = (more: Record<string, unknown> = {}): OwnColumns => ({
  ...Object.fromEntries(Object.values(factColumns).flatMap((columns) => columns.map((column) => [column, null]))),
  sex: 'unknown',
  category: 'unknown',
  health_category: 'unknown',
  birth_precision: 'unknown',
  birth_approximate: false,
  capture_precision: 'unknown',
  capture_approximate: false,
  status: 'reported',
  status_since: '2026-01-01T00:00:00+00:00',
  sealed: false,
  last_alive_at: null,
  ...more,
});

describe('the facts of the joined record', () => {
  test('what only one side knows is suggested; where both know, nobody chooses but a person', () => {
    const kept = own({ rank: 'sergeant', unit: '12th' });
    const gone = own({ rank: 'corporal', birth_place: 'Riverford' });
    expect(compareFacts(kept, gone).filter(({ differs }) => differs)).toEqual([
      { fact: 'birthPlace', differs: true, suggested: 'gone' },
      { fact: 'rank', differs: true, suggested: null },
      { fact: 'unit', differs: true, suggested: 'kept' },
    ]);
    expect(chooseFacts(kept, gone, {})).toMatchObject({ ok: false, missing: ['rank'] });
    expect(chooseFacts(kept, gone, { rank: 'gone', unit: 'gone' })).toMatchObject({
      ok: true,
      columns: { rank: 'corporal', unit: null, birth_place: 'Riverford' },
    });
  });

  test('a date goes whole: never the year of one and the day of the other', () => {
    const kept = own({ birth_from: '1999-03-04', birth_to: '1999-03-04', birth_precision: 'day' });
    const gone = own({
      birth_from: '1998-01-01',
      birth_to: '1998-12-31',
      birth_precision: 'year',
      birth_approximate: true,
    });
    const chosen = chooseFacts(kept, gone, { birth: 'gone' });
    expect(chosen.ok && chosen.columns).toMatchObject({
      birth_from: '1998-01-01',
      birth_to: '1998-12-31',
      birth_precision: 'year',
      birth_approximate: true,
    });
  });
});

describe('what came since', () => {
  const known = new Map([
    ['claim:a', 'kept'],
    ['claim:b', 'gone'],
    ['sought_person:s', 'gone'],
    ['reference:T-14', 'gone'],
  ] as const);

  test('goes where what it stands on goes; the rest is asked; what hangs from a question follows it', () => {
    const rows = [
      { key: 'family_telling:t', ties: ['sought_person:s'] },
      { key: 'claim:c', ties: ['reference:T-14'] },
      { key: 'claim:d', ties: [] },
      { key: 'confirmation:e', ties: ['claim:d'] },
      { key: 'prisoner_event:f', ties: ['confirmation:e'] },
      { key: 'confirmation:g', ties: ['claim:b', 'claim:c'] },
      { key: 'prisoner_event:h', ties: ['confirmation:g'] },
    ];
    const split = splitRows(rows, known);
    expect(Object.fromEntries(split.settled)).toEqual({
      'family_telling:t': 'gone',
      'claim:c': 'gone',
      'confirmation:g': 'gone',
      'prisoner_event:h': 'gone',
    });
    expect(split.asked).toEqual(['claim:d']);
    for (const key of ['confirmation:e', 'prisoner_event:f'])
      expect(ownerOf(key, split, { 'claim:d': 'gone' })).toBe('gone');
  });

  test('a confirmation on evidence of both is torn and is asked, not guessed', () => {
    const rows = [{ key: 'confirmation:x', ties: ['claim:a', 'claim:b'] }];
    expect(tornRows(rows, known)).toEqual(['confirmation:x']);
    expect(splitRows(rows, known).asked).toEqual(['confirmation:x']);
  });

  test('every question needs one of the answers offered', () => {
    const questions = [
      { key: 'claim:d', owners: ['kept', 'gone'] as const },
      { key: 'fact:unit', owners: ['kept', 'gone', 'both'] as const },
    ];
    expect(unanswered(questions, {})).toEqual(['claim:d', 'fact:unit']);
    expect(unanswered(questions, { 'claim:d': 'both', 'fact:unit': 'both' })).toEqual(['claim:d']);
  });

  test.each([
    [{ laterJoin: true, joinedFurther: false, holdsPlace: false, torn: false }, 'later-join-first'],
    [{ laterJoin: false, joinedFurther: true, holdsPlace: false, torn: false }, 'later-join-first'],
    [{ laterJoin: false, joinedFurther: false, holdsPlace: true, torn: false }, 'on-an-open-list'],
    [{ laterJoin: false, joinedFurther: false, holdsPlace: false, torn: true }, 'rests-on-both'],
    [{ laterJoin: false, joinedFurther: false, holdsPlace: false, torn: false }, 'yes'],
  ])('parting: %j: %s', (state, answer) => {
    const decision = partingHindrance(state);
    expect(decision.ok ? 'yes' : decision.reason).toBe(answer);
  });

  test('a correction since belongs to one, the other or both; a seal put since stays on both', () => {
    const keptBefore = own({ unit: '12th' });
    const goneBefore = own({ unit: '13th' });
    const keptAfter = own({ unit: '12th' });
    const now = own({ unit: '14th', sealed: true });
    expect(correctedFacts(keptAfter, now)).toEqual(['unit']);
    const parted = (owner: 'kept' | 'gone' | 'both') =>
      divideColumns({ keptBefore, goneBefore, keptAfter }, now, {
        answers: { 'fact:unit': owner },
        life: { kept: null, gone: '2026-05-01' },
      });
    expect([parted('kept').kept.unit, parted('kept').gone.unit]).toEqual(['14th', '13th']);
    expect([parted('gone').kept.unit, parted('gone').gone.unit]).toEqual(['12th', '14th']);
    expect([parted('both').kept.unit, parted('both').gone.unit]).toEqual(['14th', '14th']);
    expect([parted('kept').kept.sealed, parted('kept').gone.sealed]).toEqual([true, true]);
    expect([parted('kept').kept.last_alive_at, parted('kept').gone.last_alive_at]).toEqual([null, '2026-05-01']);
  });
});

test.each(locales)('the start page has words for what waits, in %s', (locale) => {
  expect(messagesOf(locale).today.matching.joins).toContain('plural');
});

describe('for any two records', () => {
  const words = fc.option(fc.constantFrom('one', 'two', 'three'), { nil: null });
  const anyOwn = fc
    .record({ rank: words, unit: words, birth_place: words, sex: fc.constantFrom('male', 'female', 'unknown') })
    .map((more) => own(more));
  const chooser = fc.func(fc.constantFrom('kept' as const, 'gone' as const));

  test('every fact of the joined record is a fact of one of the two, whole', () => {
    fc.assert(
      fc.property(anyOwn, anyOwn, chooser, (kept, gone, choose) => {
        const chosen = chooseFacts(kept, gone, Object.fromEntries(factNames.map((fact) => [fact, choose(fact)])));
        if (!chosen.ok) throw new Error('a choice was made for every fact');
        for (const fact of factNames)
          expect(
            [kept, gone].some((one) => factColumns[fact].every((column) => one[column] === chosen.columns[column])),
          ).toBe(true);
      }),
    );
  });

  test('joined and parted with nothing in between, both have the columns they had', () => {
    fc.assert(
      fc.property(anyOwn, anyOwn, chooser, (kept, gone, choose) => {
        const chosen = chooseFacts(kept, gone, Object.fromEntries(factNames.map((fact) => [fact, choose(fact)])));
        const after = { ...kept, ...(chosen.ok ? chosen.columns : {}) };
        const parted = divideColumns({ keptBefore: kept, goneBefore: gone, keptAfter: after }, after, {
          answers: {},
          life: { kept: null, gone: null },
        });
        expect(parted.kept).toEqual(kept);
        expect(parted.gone).toEqual(gone);
      }),
    );
  });
});
