import { grounds } from '@/lib/correspondence/rules/entries';
import {
  type Answer,
  answers,
  countAnswers,
  faultsOf,
  groundOf,
  mayFollow,
  refusalReasons,
  type Said,
  silentFor,
  standingAnswer,
} from '@/lib/counterpart/rules/answers';
import { lineDecisions, mayDecideLine, mayDecideTogether } from '@/lib/counterpart/rules/decisions';
import { listStatuses, mayRemap, reasonOfMove, takesWord } from '@/lib/counterpart/rules/lists';
import { countOffered } from '@/lib/counterpart/rules/offered';
import { type Found, obstaclesOf, outcomeOf, shownStatus, theOne } from '@/lib/counterpart/rules/outcome';
import { batchStatuses } from '@/lib/exchanges/rules';
import { prisonerStatuses } from '@/lib/prisoners/rules';

const found = (more: Partial<Found> = {}): Found => ({
  id: 'a',
  band: 'strong',
  bits: 30,
  brothers: false,
  parts: [{ part: 'surname', bits: 8 }],
  status: 'confirmed-captive',
  category: 'combatant',
  onAnotherBatch: false,
  deathKnown: false,
  ...more,
});
const soldier = { category: 'unknown' } as const;
const said = (people: readonly Found[], listed: Parameters<typeof outcomeOf>[1] = soldier) => outcomeOf(people, listed);

describe('what matching says of a line', () => {
  test.each<[string, Found[], ReturnType<typeof said>]>([
    ['nobody at all is unknown', [], { status: 'unknown', clean: false }],
    ['a weak resemblance is nobody', [found({ band: 'weak' })], { status: 'unknown', clean: false }],
    [
      'the best of a poor list is still nobody',
      [found({ band: 'weak' }), found({ id: 'b', band: 'none' })],
      { status: 'unknown', clean: false },
    ],
    ['one strong is matched, and clean', [found()], { status: 'matched', clean: true }],
    ['one possible is matched and never clean', [found({ band: 'possible' })], { status: 'matched', clean: false }],
    [
      'one strong beside a possible one is matched and not clean',
      [found(), found({ id: 'b', band: 'possible' })],
      { status: 'matched', clean: false },
    ],
    ['two strong ones are several', [found(), found({ id: 'b' })], { status: 'ambiguous', clean: false }],
    [
      'two possible ones are several',
      [found({ band: 'possible' }), found({ id: 'b', band: 'possible' })],
      { status: 'ambiguous', clean: false },
    ],
    ['somebody returned', [found({ status: 'returned' })], { status: 'already-returned', clean: false }],
    ['somebody in reintegration', [found({ status: 'reintegration' })], { status: 'already-returned', clean: false }],
    [
      'somebody whose follow-up is over',
      [found({ status: 'closed-followed' })],
      { status: 'already-returned', clean: false },
    ],
    ['somebody who escaped', [found({ status: 'escaped' })], { status: 'already-returned', clean: false }],
    ['a civilian on file', [found({ category: 'civilian' })], { status: 'civilian', clean: false }],
    ['a political detainee on file', [found({ category: 'political-detainee' })], { status: 'civilian', clean: false }],
    ['somebody on another batch', [found({ onAnotherBatch: true })], { status: 'on-another-batch', clean: false }],
    [
      'a birth that contradicts',
      [found({ parts: [{ part: 'birth', bits: -3 }] })],
      { status: 'dates-differ', clean: false },
    ],
    [
      'a place of birth that contradicts is matched and not clean',
      [found({ parts: [{ part: 'birth-place', bits: -1 }] })],
      { status: 'matched', clean: false },
    ],
    ['perhaps a brother', [found({ brothers: true })], { status: 'ambiguous', clean: false }],
    [
      'reported dead: an analyst looks',
      [found({ status: 'deceased-unconfirmed' })],
      { status: 'for-analyst', clean: false },
    ],
    [
      'dead for certain: an analyst looks',
      [found({ status: 'deceased-confirmed' })],
      { status: 'for-analyst', clean: false },
    ],
    [
      'of several contradictions the gravest is said',
      [found({ status: 'deceased-confirmed', category: 'civilian', onAnotherBatch: true })],
      { status: 'for-analyst', clean: false },
    ],
    [
      'returned goes before another batch',
      [found({ status: 'returned', onAnotherBatch: true })],
      { status: 'already-returned', clean: false },
    ],
  ])('%s', (_, people, outcome) => expect(said(people)).toEqual(outcome));

  test('a list that says "civilian" of a soldier on file contradicts', () =>
    expect(said([found()], { category: 'civilian' })).toEqual({ status: 'civilian', clean: false }));

  test('a decision of death in hand moves no kept outcome: everybody who reads lists would read it', () =>
    expect(said([found({ deathKnown: true })])).toEqual({ status: 'matched', clean: true }));

  test('nobody is taken for the one where several come in question', () => {
    expect(theOne([found(), found({ id: 'b' })])).toBeNull();
    expect(theOne([found({ band: 'weak' })])).toBeNull();
    expect(theOne([found(), found({ id: 'b', band: 'possible' })])?.id).toBe('a');
  });
});

describe('what is said of a death', () => {
  const dead = found({ status: 'deceased-confirmed' });
  const inHand = found({ deathKnown: true });
  test('to whoever may know it is said as what it is', () => {
    expect(obstaclesOf(dead, soldier, true)).toEqual(['deceased']);
    expect(obstaclesOf(inHand, soldier, true)).toEqual(['deceased']);
    expect(shownStatus('for-analyst', true)).toBe('deceased');
  });
  test('to everybody else an analyst is to be asked, and of a decision in hand there is nothing', () => {
    expect(obstaclesOf(dead, soldier, false)).toEqual(['for-analyst']);
    expect(obstaclesOf(inHand, soldier, false)).toEqual([]);
    expect(shownStatus('for-analyst', false)).toBe('for-analyst');
  });
  test.each(prisonerStatuses)('a record that is %s never reads "deceased" to whoever may not know', (status) =>
    expect(obstaclesOf(found({ status, deathKnown: true }), soldier, false)).not.toContain('deceased'),
  );
});

describe('who decides a line, and how', () => {
  const line = { matchStatus: 'matched', decision: null } as const;
  const ready = { status: 'ready' } as const;
  test.each(listStatuses.filter((status) => status !== 'ready'))('not while the list is %s', (status) => {
    expect(mayDecideLine({ status }, line, 'unknown', null)).toEqual({ ok: false, reason: 'wrong-status' });
    expect(mayDecideTogether({ status }, { shown: 3, there: 3 })).toEqual({ ok: false, reason: 'wrong-status' });
  });
  test('a line that could not be read is corrected in the file', () =>
    expect(mayDecideLine(ready, { matchStatus: 'faulty', decision: null }, 'unknown', null)).toEqual({
      ok: false,
      reason: 'wrong-status',
    }));
  test.each([
    ['same', null, 'invalid'],
    ['other', null, 'invalid'],
    ['not-same', 'a', 'invalid'],
    ['unknown', 'a', 'invalid'],
  ] as const)('%s with the record %s is invalid', (decision, record, reason) =>
    expect(mayDecideLine(ready, line, decision, record)).toEqual({ ok: false, reason }),
  );
  test.each(lineDecisions)('%s is said of any readable line', (decision) => {
    const record = decision === 'same' || decision === 'other' ? 'a' : null;
    expect(mayDecideLine(ready, line, decision, record).ok).toBe(true);
    // A person may change their mind.
    expect(mayDecideLine(ready, { matchStatus: 'unknown', decision: 'unknown' }, decision, record).ok).toBe(true);
  });
  test('only what was said is taken back', () => {
    expect(mayDecideLine(ready, line, null, null)).toEqual({ ok: false, reason: 'wrong-status' });
    expect(mayDecideLine(ready, { ...line, decision: 'same' }, null, null).ok).toBe(true);
  });
  test.each([
    [3, 2],
    [2, 3],
    [0, 0],
  ])('together: %i were shown and %i are there, so nothing is written', (shown, there) =>
    expect(mayDecideTogether(ready, { shown, there })).toEqual({ ok: false, reason: 'changed-meanwhile' }),
  );
  test('together: as many as were shown', () => expect(mayDecideTogether(ready, { shown: 3, there: 3 }).ok).toBe(true));
});

describe('a list as a whole', () => {
  test('is set aside with a reason', () => {
    expect(reasonOfMove('setAside', null)).toEqual({ ok: false, reason: 'needs-reason' });
    expect(reasonOfMove('setAside', 'replaced').ok).toBe(true);
    expect(reasonOfMove('remap', null).ok).toBe(true);
  });
  test('is understood anew only while nothing was said of it', () => {
    expect(mayRemap({ decided: 1 })).toEqual({ ok: false, reason: 'wrong-status' });
    expect(mayRemap({ decided: 0 }).ok).toBe(true);
  });
  test('a batch that is over takes in no more word', () => {
    const taking = batchStatuses.filter((status) => takesWord({ status }).ok);
    expect(batchStatuses.filter((status) => !taking.includes(status))).toEqual([
      'handed-over',
      'reconciled',
      'closed',
      'cancelled',
    ]);
  });
});

describe('an answer', () => {
  const plain: Said = { answer: 'accepted', reason: null, note: null, substituteLine: null, substituteName: null };
  const place = { position: 3 };
  test.each<[string, Partial<Said>, string[]]>([
    ['accepted needs nothing', {}, []],
    ['no answer needs nothing', { answer: 'no-answer' }, []],
    ['refused needs a reason', { answer: 'refused' }, ['reason reason-missing']],
    ['refused with a reason', { answer: 'refused', reason: 'security' }, []],
    ['"other" needs a note', { answer: 'refused', reason: 'other' }, ['note required']],
    ['"other" with a note', { answer: 'refused', reason: 'other', note: 'x' }, []],
    ['only a refusal has a reason', { reason: 'security' }, ['reason not-for-this-answer']],
    ['substituted names who', { answer: 'substituted' }, ['substituteName required']],
    ['by a line of their list', { answer: 'substituted', substituteLine: place }, []],
    ['or by name', { answer: 'substituted', substituteName: 'x' }, []],
    [
      'not by both',
      { answer: 'substituted', substituteLine: place, substituteName: 'x' },
      ['substituteName one-of-both'],
    ],
    ['only a substitution names somebody', { substituteName: 'x' }, ['substituteName not-for-this-answer']],
    [
      'a refusal names nobody',
      { answer: 'refused', reason: 'unfit', substituteLine: place },
      ['substituteName not-for-this-answer'],
    ],
  ])('%s', (_, more, faults) =>
    expect(faultsOf({ ...plain, ...more }).map(({ at, code }) => `${at} ${code}`)).toEqual(faults),
  );

  test('follows the one the writer had before them, or is refused', () => {
    expect(mayFollow('a', 'a').ok).toBe(true);
    expect(mayFollow(null, null).ok).toBe(true);
    expect(mayFollow('b', 'a')).toEqual({ ok: false, reason: 'changed-meanwhile' });
    expect(mayFollow('a', null)).toEqual({ ok: false, reason: 'changed-meanwhile' });
    expect(mayFollow(null, 'a')).toEqual({ ok: false, reason: 'changed-meanwhile' });
  });

  const given = (answer: Answer, on: string, recordedAt: string, withdrawn = false) => ({
    answer,
    on,
    recordedAt,
    withdrawn,
  });
  test('that stands is the last by its own day, and of one day the last written down; never one taken back', () => {
    const early = given('refused', '2026-11-02', '2026-11-09T10:00:00Z');
    const late = given('accepted', '2026-11-05', '2026-11-06T10:00:00Z');
    expect(standingAnswer([early, late])).toBe(late);
    expect(standingAnswer([late, early])).toBe(late);
    expect(standingAnswer([early, { ...late, withdrawn: true }])).toBe(early);
    const same = given('no-answer', '2026-11-05', '2026-11-07T10:00:00Z');
    expect(standingAnswer([same, late])).toBe(same);
    expect(standingAnswer([{ ...late, withdrawn: true }])).toBeNull();
    expect(standingAnswer([])).toBeNull();
  });

  test.each<[string, Answer | null, string | null, number | null]>([
    ['nothing offered, nothing counted', null, null, null],
    ['silent since it was offered', null, '2026-11-01', 27],
    ['"no answer" is silence', 'no-answer', '2026-11-01', 27],
    ['offered today', null, '2026-11-28', 0],
    ['an acceptance ends it', 'accepted', '2026-11-01', null],
    ['a refusal ends it', 'refused', '2026-11-01', null],
    ['a substitution ends it', 'substituted', '2026-11-01', null],
  ])('silence: %s', (_, answer, offeredOn, days) =>
    expect(silentFor(answer && { answer }, offeredOn, '2026-11-28')).toBe(days),
  );

  test('every person of the batch is counted once', () =>
    expect(countAnswers(['accepted', 'refused', null, 'refused', 'no-answer', 'substituted', null])).toEqual({
      accepted: 1,
      refused: 2,
      substituted: 1,
      'no-answer': 1,
      waiting: 2,
    }));

  test('every refusal has a ground of the correspondence; no answer says that somebody died', () => {
    for (const reason of refusalReasons) expect(grounds).toContain(groundOf[reason]);
    expect([...answers, ...refusalReasons].filter((code) => /dead|death|deceased/.test(code))).toEqual([]);
  });
});

describe('how many they offer', () => {
  const line = {
    agreementLine: 'under-25',
    purpose: 'offer',
    matchStatus: 'matched',
    decision: null,
    count: 1,
  } as const;
  test('counts whom they name, line by line of the agreement', () =>
    expect(
      countOffered([
        { ...line, count: 3 },
        { ...line, decision: 'same', count: 2 },
        { ...line, decision: 'same', matchStatus: 'already-returned' },
        { ...line, decision: 'not-same', matchStatus: 'already-returned' },
        { ...line, decision: 'other', matchStatus: 'unknown' },
        { ...line, agreementLine: null, matchStatus: 'unknown', count: 4 },
      ]),
    ).toEqual([
      { line: 'under-25', offered: 7, recognised: 2, undecided: 3, alreadyHome: 1 },
      { line: null, offered: 4, recognised: 0, undecided: 4, alreadyHome: 0 },
    ]));
  test('a demand and a list for checking are no offer, and what could not be read is nobody', () => {
    expect(
      countOffered([
        { ...line, purpose: 'demand' },
        { ...line, purpose: 'check' },
      ]),
    ).toEqual([]);
    expect(countOffered([{ ...line, matchStatus: 'faulty' }])).toEqual([]);
  });
});
