import type { Actor } from '@/lib/access/actor';
import { type Role, roles } from '@/lib/access/roles';
import { mayReadAccount, mayWriteAccount } from '@/lib/debriefs/rules/access';
import { isOffered, isSaidByAttaching, mayWithdrawWith, onScore } from '@/lib/debriefs/rules/candidate';
import { consents, mayDebrief, mayMoveWith, maySearchWith, moveDebrief } from '@/lib/debriefs/rules/debrief';
import {
  asOfSighting,
  birthOf,
  type Condition,
  conditions,
  describeSeen,
  isGradable,
  isGrave,
  knownHows,
  mayDetachWith,
  moveSighting,
  sightingStatements,
  statementFor,
  wasSeen,
} from '@/lib/debriefs/rules/sighting';
import { areUses } from '@/lib/debriefs/rules/treatment';
import { newSighting } from '@/lib/debriefs/schema/sighting';
import type { UserId } from '@/lib/kernel/ids';
import { partialDateOf, unknownDate } from '@/lib/kernel/partial-date';
import { prisonerStatuses } from '@/lib/prisoners/rules';

const on = (year: number, month?: number) => partialDateOf(month ? { year, month } : { year }) ?? unknownDate;

describe('what a sighting can be claimed as', () => {
  test.each<[Condition, string, boolean]>([
    ['well', 'in-captivity', false],
    ['weak', 'in-captivity', false],
    ['ill', 'in-captivity', false],
    ['unknown', 'in-captivity', false],
    ['lightly-wounded', 'wounded', false],
    ['seriously-wounded', 'wounded', false],
    ['dying', 'wounded', true],
    ['dead', 'dead', true],
  ])('somebody seen %s is offered as %s, and put before an analyst: %s', (condition, says, grave) => {
    expect(statementFor(condition)).toBe(says);
    expect(isGrave(condition)).toBe(grave);
  });

  test('a death only of somebody seen dead, and of them nothing that shows life', () => {
    for (const condition of conditions)
      for (const says of sightingStatements)
        expect(wasSeen(condition, says)).toBe(condition === 'dead' ? says === 'dead' : says !== 'dead');
  });

  test.each(knownHows.flatMap((how) => [1, 2, 3, 4, 5, 6].map((grade) => [how, grade] as const)))(
    'known by %s, graded %i',
    (how, grade) => expect(isGradable(how, grade)).toBe(how !== 'heard' || grade >= 3),
  );

  test('it is as of the day until which the person was seen, or else since which', () => {
    expect(asOfSighting({ from: on(2025), until: on(2026, 2) })).toEqual(on(2026, 2));
    expect(asOfSighting({ from: on(2025), until: unknownDate })).toEqual(on(2025));
    expect(asOfSighting({ from: unknownDate, until: unknownDate })).toEqual(unknownDate);
  });
});

describe('how somebody seen is looked for', () => {
  test('a guessed age is off by four years either way', () => {
    expect(birthOf(30, on(2026, 2))).toMatchObject({ from: '1992-01-01', to: '2000-12-31', approximate: true });
    expect(birthOf(null, on(2026))).toEqual(unknownDate);
    expect(birthOf(30, unknownDate)).toEqual(unknownDate);
  });
  test('by a first name alone, or by what others called them', () => {
    const seen = {
      sex: 'male',
      ageAbout: null,
      unit: null,
      place: 'Barracks 2',
      from: on(2026),
      until: unknownDate,
    } as const;
    expect(describeSeen({ ...seen, name: 'Саша', callSign: 'Лис' }).names).toEqual([
      { text: 'Саша' },
      { text: 'Лис', callSign: true },
    ]);
    expect(describeSeen({ ...seen, name: null, callSign: 'Лис' })).toMatchObject({ places: ['Barracks 2'] });
  });
  test.each(consents.map((consent) => [consent, consent === 'yes'] as const))(
    'with consent "%s": %s',
    (consent, answer) => expect(maySearchWith(consent).ok).toBe(answer),
  );
  test('a sighting without any name or call sign is refused; so is one that ends before it began', () => {
    const seen = { condition: 'well', knownHow: 'saw', confidence: 'certain', from: on(2026), until: on(2025) };
    const faults = newSighting.safeParse(seen).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    expect(faults).toEqual(expect.arrayContaining(['name nobody-named', 'until before-it-began']));
  });
});

describe('what a new score does to a candidate', () => {
  const score = (band: 'strong' | 'possible' | 'weak' | 'none', bits: number) => ({ band, bits, brothers: false });
  const same = { ...score('strong', 20), verdict: 'same' as const };
  const notSame = { ...score('weak', 2), verdict: 'not-same' as const };
  test.each<[string, Parameters<typeof onScore>, ReturnType<typeof onScore>]>([
    ['an open one that is weak still stays', [{ status: 'open', decided: null }, score('weak', 1), true], null],
    [
      'an open one that is nobody any more goes',
      [{ status: 'open', decided: null }, score('none', -9), true],
      'vanish',
    ],
    [
      'an open one whose record is gone goes',
      [{ status: 'open', decided: null }, score('strong', 20), false],
      'vanish',
    ],
    ['one that was gone is found again', [{ status: 'gone', decided: null }, score('possible', 9), true], 'find'],
    ['one that was gone stays gone', [{ status: 'gone', decided: null }, score('none', -9), true], null],
    [
      '"the same" on a score that says nobody is put to a person',
      [{ status: 'decided', decided: same }, score('none', -9), true],
      'contest',
    ],
    ['"the same" on the same score stays', [{ status: 'decided', decided: same }, score('strong', 20), true], null],
    [
      '"not the same" on a strong score is put to a person',
      [{ status: 'decided', decided: notSame }, score('strong', 30), true],
      'contest',
    ],
    [
      'a contested one that agrees again settles',
      [{ status: 'contested', decided: same }, score('strong', 20), true],
      'settle',
    ],
    [
      'of a record that is gone nothing is contested',
      [{ status: 'decided', decided: same }, score('none', -9), false],
      null,
    ],
  ])('%s', (_, given, answer) => expect(onScore(...given)).toBe(answer));

  test('everybody from weak up is offered', () => {
    expect((['strong', 'possible', 'weak', 'none'] as const).map((band) => isOffered({ band }))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
  test('that it is somebody on file is said by attaching; everything else is just said', () => {
    expect(isSaidByAttaching('record', 'same')).toBe(true);
    expect(isSaidByAttaching('record', 'not-same')).toBe(false);
    expect(isSaidByAttaching('inquiry', 'same')).toBe(false);
  });
});

describe('who is asked, and until when', () => {
  test.each(
    prisonerStatuses.map(
      (status) => [status, ['returned', 'reintegration', 'closed-followed'].includes(status)] as const,
    ),
  )('somebody whose record says %s: %s', (status, answer) => expect(mayDebrief(status).ok).toBe(answer));
  test('a closed debrief is reopened with a reason', () => {
    expect(moveDebrief('open', 'reopen').ok).toBe(false);
    expect(moveDebrief('closed', 'close').ok).toBe(false);
    expect(moveDebrief('closed', 'reopen')).toEqual({ ok: true, to: 'reopened' });
    expect(mayMoveWith('reopen', null)).toEqual({ ok: false, reason: 'needs-reason' });
    expect(mayMoveWith('close', null).ok).toBe(true);
  });
  test('what stands behind a claim is neither withdrawn nor attached twice', () => {
    expect(moveSighting('attached', 'withdraw').ok).toBe(false);
    expect(moveSighting('attached', 'attach').ok).toBe(false);
    expect(moveSighting('withdrawn', 'attach').ok).toBe(false);
    expect(moveSighting('attached', 'detach')).toEqual({ ok: true, to: 'waiting' });
  });
  test('"other" says nothing, so it needs a note', () => {
    expect([
      mayDetachWith('other', null).ok,
      mayDetachWith('other', 'x').ok,
      mayDetachWith('disproved', null).ok,
    ]).toEqual([false, true, true]);
    expect([
      mayWithdrawWith('other', null).ok,
      mayWithdrawWith('other', 'x').ok,
      mayWithdrawWith('slip', null).ok,
    ]).toEqual([false, true, true]);
  });
});

describe('an account of treatment', () => {
  const me = 'me' as UserId;
  const as = (role: Role): Actor => ({ kind: 'staff', id: me, name: 'x', roles: new Set([role]) });
  const open = { status: 'open', round: 1, openedById: 'somebody', interviewers: ['me'] } as const;
  const mine = { writtenById: 'me', round: 1 };
  const writers: Role[] = ['case-officer', 'analyst', 'medical-officer'];

  test.each(roles)('%s: reads another’s only as a treatment officer, their own while it is open', (role) => {
    const theirs = { writtenById: 'another', round: 1 };
    const officer = role === 'treatment-officer';
    const writer = writers.includes(role);
    expect(mayReadAccount(as(role), theirs, open).ok).toBe(officer);
    expect(mayReadAccount(as(role), mine, open).ok).toBe(officer || writer);
    expect(mayReadAccount(as(role), mine, { ...open, status: 'closed' }).ok).toBe(officer);
    expect(mayReadAccount(as(role), mine, { ...open, status: 'reopened', round: 2 }).ok).toBe(officer);
    expect(mayWriteAccount(as(role), open).ok).toBe(writer);
  });
  test('is written by whoever holds this debrief, while it is open', () => {
    expect(mayWriteAccount(as('analyst'), { ...open, interviewers: [] })).toEqual({ ok: false, reason: 'not-found' });
    expect(mayWriteAccount(as('analyst'), { ...open, interviewers: [], openedById: 'me' }).ok).toBe(true);
    expect(mayWriteAccount(as('analyst'), { ...open, status: 'closed' }).ok).toBe(false);
  });
  test.each([
    [[], false],
    [['medical'], true],
    [['medical', 'legal'], true],
    [['none'], true],
    [['none', 'legal'], false],
    [['legal', 'legal'], false],
  ] as const)('uses %j: %s', (uses, answer) => expect(areUses(uses)).toBe(answer));
});
