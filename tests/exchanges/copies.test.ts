import type { Role } from '@/lib/access/roles';
import {
  type AnnexCase,
  type AnnexPart,
  needsIsolation,
  needsStretcher,
  standsInAnnex,
} from '@/lib/exchanges/rules/annex';
import {
  birthYearOf,
  type Copy,
  copies,
  headingFieldsOf,
  headingIn,
  lineIn,
  mayPrint,
  type PersonLine,
  personFieldsOf,
} from '@/lib/exchanges/rules/copies';
import { latinNameOf } from '@/lib/exchanges/rules/latin-name';
import { seatingOf } from '@/lib/exchanges/rules/seating';
import type { UserId } from '@/lib/kernel/ids';
import { type PartialDate, unknownDate } from '@/lib/kernel/partial-date';

const who = (...held: Role[]) => ({ kind: 'staff', id: 'u1' as UserId, name: 'A', roles: new Set(held) }) as const;
const whole: PersonLine = {
  position: 7,
  names: ['Коваль Іван', 'Koval Ivan'],
  latinName: 'Koval Ivan',
  number: 'HW-00007',
  birth: { precision: 'day', from: '1990-05-06', to: '1990-05-06', approximate: false },
  birthYear: '1990',
  fatherName: 'Petro',
  category: 'medical',
  rank: 'sergeant',
  serviceNumber: 'A-7',
  placeKind: 'stretcher',
  site: 'North gate',
  vehicle: 'Bus 1',
};

describe('what each copy says of a person, and nothing else', () => {
  test.each<[Copy, (keyof PersonLine)[]]>([
    ['manifest', ['position', 'names', 'number', 'birth', 'rank', 'serviceNumber', 'placeKind']],
    ['icrc', ['position', 'names', 'number', 'birth', 'fatherName', 'category', 'serviceNumber', 'placeKind']],
    ['mediator', ['position', 'latinName', 'birthYear', 'placeKind', 'vehicle']],
    ['seating', ['position', 'names', 'birthYear', 'placeKind', 'site', 'vehicle']],
  ])('%s', (copy, fields) => {
    expect(personFieldsOf(copy)).toEqual(fields);
    expect(Object.keys(lineIn(copy, whole))).toEqual(fields);
  });

  test.each<[Copy, string[]]>([
    [
      'manifest',
      [
        'sides',
        'agreement',
        'mediator',
        'plannedOn',
        'place',
        'submittedBy',
        'firstApprovedBy',
        'firstApprovedAt',
        'approvedBy',
        'approvedAt',
        'frozenAt',
      ],
    ],
    ['icrc', ['sides', 'agreement', 'mediator', 'plannedOn', 'place', 'frozenAt']],
    ['mediator', ['sides', 'agreement', 'mediator', 'plannedOn', 'place', 'frozenAt']],
    ['seating', ['sides', 'plannedOn', 'place', 'frozenAt']],
  ])('above the people: %s', (copy, fields) => {
    expect(headingFieldsOf(copy)).toEqual(fields);
  });

  test('a copy holds no more of the exchange than its column, though it is given everything', () => {
    const heading = {
      sides: { ours: 'north', theirs: 'south' },
      agreement: 'a',
      mediator: 'm',
      plannedOn: '2027-03-14',
      place: 'p',
      submittedBy: 's',
      firstApprovedBy: 'a',
      firstApprovedAt: 't',
      approvedBy: 'b',
      approvedAt: 't',
      frozenAt: 'f',
    };
    expect(headingIn('seating', heading)).toEqual({
      sides: { ours: 'north', theirs: 'south' },
      plannedOn: '2027-03-14',
      place: 'p',
      frozenAt: 'f',
    });
  });
});

describe('who prints what', () => {
  const roles: Role[] = [
    'operator',
    'case-officer',
    'analyst',
    'medical-officer',
    'treatment-officer',
    'planner',
    'supervisor',
    'administrator',
    'auditor',
    'partner',
  ];
  test.each<[Copy, Role[]]>([
    ['manifest', ['case-officer', 'analyst', 'medical-officer', 'planner', 'supervisor']],
    ['icrc', ['planner', 'supervisor']],
    ['mediator', ['planner', 'supervisor']],
    ['seating', ['case-officer', 'planner', 'supervisor']],
  ])('%s', (copy, expected) => {
    expect(roles.filter((role) => mayPrint[copy](who(role)).ok)).toEqual(expected);
  });
  test('nobody who is not signed in', () => {
    for (const copy of copies)
      expect(mayPrint[copy]({ kind: 'public', id: null })).toEqual({ ok: false, reason: 'signed-out' });
  });
});

describe('the year of birth, as far as it is known', () => {
  test.each<[string, Partial<PartialDate>, string | null]>([
    ['a day', { precision: 'day', from: '1990-05-06', to: '1990-05-06' }, '1990'],
    ['a year', { precision: 'year', from: '1990-01-01', to: '1990-12-31' }, '1990'],
    ['about a year', { precision: 'year', from: '1990-01-01', to: '1990-12-31', approximate: true }, '≈ 1990'],
    ['one of several years', { precision: 'range', from: '1988-01-01', to: '1991-12-31' }, '1988–1991'],
    ['nothing', {}, null],
  ])('%s', (_, date, year) => {
    expect(birthYearOf({ ...unknownDate, ...date })).toBe(year);
  });
});

describe('a name in Latin letters', () => {
  test.each([
    [
      'as on record',
      [
        { kind: 'official', full: 'Коваль Їжак' },
        { kind: 'latin', full: 'Koval Yizhak' },
      ],
      'Koval Yizhak',
    ],
    [
      'as on record, whatever its kind',
      [
        { kind: 'cyrillic-uk', full: 'Коваль' },
        { kind: 'official', full: 'Koval' },
      ],
      'Koval',
    ],
    ['written over from Ukrainian', [{ kind: 'cyrillic-uk', full: 'Григір Щука' }], 'Hryhir Shchuka'],
    ['written over from Russian', [{ kind: 'cyrillic-ru', full: 'Григорий Щукин' }], 'Grigorii Shchukin'],
    [
      'never the call sign when there is a name',
      [
        { kind: 'call-sign', full: 'Fox' },
        { kind: 'official', full: 'Сич' },
      ],
      'Sich',
    ],
    ['the call sign when there is nothing else', [{ kind: 'call-sign', full: 'Лис' }], 'Lis'],
    ['none', [], '—'],
  ])('%s', (_, names, latin) => {
    expect(latinNameOf(names)).toBe(latin);
  });
});

describe('seating', () => {
  const seat = (
    position: number,
    site: string | null,
    vehicle: string | null,
    placeKind: 'seat' | 'stretcher' = 'seat',
  ) => ({
    position,
    site,
    vehicle,
    placeKind,
  });
  test('site after site, vehicles in the order they are counted, those without a place last, nobody left out', () => {
    const lines = [
      seat(1, null, null),
      seat(2, 'South', 'Bus 2'),
      seat(3, 'North', 'Bus 10'),
      seat(4, 'North', 'Bus 2', 'stretcher'),
      seat(5, 'North', null),
      seat(6, 'North', 'Bus 2'),
    ];
    const shown = seatingOf(lines).map(({ site, vehicle, lines: people, places }) => [
      site,
      vehicle,
      people.map(({ position }) => position),
      places,
    ]);
    expect(shown).toEqual([
      ['North', 'Bus 2', [4, 6], { seat: 1, stretcher: 1 }],
      ['North', 'Bus 10', [3], { seat: 1, stretcher: 0 }],
      ['South', 'Bus 2', [2], { seat: 1, stretcher: 0 }],
      ['North', null, [5], { seat: 1, stretcher: 0 }],
      [null, null, [1], { seat: 1, stretcher: 0 }],
    ]);
  });
});

describe('who stands in the sealed annex', () => {
  const part = (more: Partial<AnnexPart> = {}): AnnexPart => ({
    severity: 'unknown',
    detail: null,
    medication: [],
    allergies: null,
    needs: [],
    ...more,
  });
  const person = (more: Partial<AnnexCase> = {}): AnnexCase => ({
    placeKind: 'seat',
    fitness: 'fit',
    closed: false,
    parts: [],
    ...more,
  });
  const medicine = { name: 'x', dose: null, often: null, lastGiven: null, carriedBy: null };
  test.each<[string, AnnexCase, [stands: boolean, stretcher: boolean, isolation: boolean]]>([
    ['somebody well', person(), [false, false, false]],
    [
      'somebody with a part that says nothing',
      person({ parts: [part({ severity: 'slight' })] }),
      [false, false, false],
    ],
    ['a stretcher by the list', person({ placeKind: 'stretcher' }), [true, true, false]],
    ['a stretcher by the word on fitness', person({ fitness: 'fit-with-stretcher' }), [true, true, false]],
    ['a stretcher by the medical part', person({ parts: [part({ needs: ['stretcher'] })] }), [true, true, false]],
    ['isolation', person({ parts: [part({ needs: ['isolation'] })] }), [true, false, true]],
    [
      'isolation by a record joined into this one',
      person({ parts: [part(), part({ needs: ['isolation'] })] }),
      [true, false, true],
    ],
    ['another need', person({ parts: [part({ needs: ['oxygen'] })] }), [true, false, false]],
    ['medication', person({ parts: [part({ medication: [medicine] })] }), [true, false, false]],
    ['an allergy', person({ parts: [part({ allergies: 'x' })] }), [true, false, false]],
    ['findings', person({ parts: [part({ detail: 'x' })] }), [true, false, false]],
    ['a serious illness', person({ parts: [part({ severity: 'serious' })] }), [true, false, false]],
    ['a part that could not be read', person({ closed: true }), [true, false, false]],
  ])('%s', (_, one, [stands, stretcher, isolation]) => {
    expect([standsInAnnex(one), needsStretcher(one), needsIsolation(one)]).toEqual([stands, stretcher, isolation]);
  });
});
