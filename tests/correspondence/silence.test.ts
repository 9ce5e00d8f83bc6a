import fc from 'fast-check';
import { addDays } from '@/lib/correspondence/rules/days';
import {
  directions,
  entryKinds,
  grounds,
  healthStates,
  isSerious,
  misplaced,
  replies,
  subjects,
} from '@/lib/correspondence/rules/entries';
import { dueOn, lineStates, overdueBy, silenceOf, standingOf, waitingStates } from '@/lib/correspondence/rules/silence';
import { aPaper, asked } from './a-file';

const out = (kind: Parameters<typeof aPaper>[0], on: string) => aPaper(kind, on, { direction: 'out' });
const answered = (reply: (typeof replies)[number], on: string) => aPaper('reply', on, { reply });

test.each([
  { what: 'nothing', entries: [], state: 'nothing-asked', askedOn: null },
  {
    what: 'a name submitted',
    entries: [out('name-submitted', '2026-03-01')],
    state: 'awaiting',
    askedOn: '2026-03-01',
  },
  {
    what: 'a question that came there',
    entries: [asked('2026-03-01'), aPaper('acknowledgement', '2026-03-09')],
    state: 'acknowledged',
    askedOn: '2026-03-01',
  },
  {
    what: 'an acknowledgement of nothing',
    entries: [aPaper('acknowledgement', '2026-03-09')],
    state: 'nothing-asked',
    askedOn: null,
  },
  { what: 'held', entries: [asked('2026-03-01'), answered('held', '2026-03-09')], state: 'held', askedOn: null },
  {
    what: 'not held',
    entries: [asked('2026-03-01'), answered('not-held', '2026-03-09')],
    state: 'not-held',
    askedOn: null,
  },
  {
    what: 'no information',
    entries: [asked('2026-03-01'), answered('no-information', '2026-03-09')],
    state: 'no-information',
    askedOn: null,
  },
  {
    what: 'death reported',
    entries: [asked('2026-03-01'), answered('deceased', '2026-03-09')],
    state: 'deceased-reported',
    askedOn: null,
  },
  {
    what: 'a reply that refuses',
    entries: [asked('2026-03-01'), answered('refused', '2026-03-09')],
    state: 'refused',
    askedOn: null,
  },
  {
    what: 'a refusal',
    entries: [asked('2026-03-01'), aPaper('refusal', '2026-03-09')],
    state: 'refused',
    askedOn: null,
  },
  {
    what: 'a part of the answer: the rest is still waited for',
    entries: [asked('2026-03-01'), answered('partial', '2026-03-09')],
    state: 'partly-answered',
    askedOn: '2026-03-01',
  },
  {
    what: 'a capture card instead of an answer',
    entries: [asked('2026-03-01'), aPaper('capture-card', '2026-03-09')],
    state: 'informed',
    askedOn: null,
  },
  {
    what: 'a notice nobody asked for',
    entries: [aPaper('notification', '2026-03-09', { subject: 'transfer' })],
    state: 'informed',
    askedOn: null,
  },
  {
    what: 'a card after an answer: the answer stands',
    entries: [asked('2026-03-01'), answered('held', '2026-03-09'), aPaper('capture-card', '2026-04-01')],
    state: 'held',
    askedOn: null,
  },
  {
    what: 'asked anew after an answer',
    entries: [asked('2026-03-01'), answered('no-information', '2026-03-09'), asked('2026-05-01')],
    state: 'awaiting',
    askedOn: '2026-05-01',
  },
  {
    what: 'an answer older than the question',
    entries: [asked('2026-03-01'), answered('held', '2026-02-20')],
    state: 'awaiting',
    askedOn: '2026-03-01',
  },
  {
    what: 'question and answer of one day',
    entries: [answered('held', '2026-03-01'), asked('2026-03-01')],
    state: 'held',
    askedOn: null,
  },
  {
    what: 'two answers of one day, the graver standing',
    entries: [asked('2026-03-01'), answered('deceased', '2026-03-09'), answered('held', '2026-03-09')],
    state: 'deceased-reported',
    askedOn: null,
  },
  {
    what: 'our own answer to nobody’s question',
    entries: [out('reply', '2026-03-01')],
    state: 'nothing-asked',
    askedOn: null,
  },
] as const)('$what: $state', ({ entries, state, askedOn }) => {
  expect(standingOf(entries)).toMatchObject({ state, askedOn });
});

test('their question waits for our answer, by the same rules turned round', () => {
  const theirs = aPaper('question', '2026-03-01');
  expect(standingOf([theirs], 'in')).toMatchObject({ state: 'awaiting', askedOn: '2026-03-01' });
  expect(standingOf([theirs], 'out')).toMatchObject({ state: 'nothing-asked' });
  expect(standingOf([theirs, { ...out('reply', '2026-03-05'), reply: 'held' }], 'in')).toMatchObject({ state: 'held' });
});

test.each([
  { entries: [asked('2026-03-01')], today: '2026-03-01', days: 0, sinceFirst: 0, reminders: 0 },
  { entries: [asked('2026-03-01')], today: '2026-03-31', days: 30, sinceFirst: 30, reminders: 0 },
  {
    entries: [asked('2026-03-01'), out('reminder', '2026-03-21')],
    today: '2026-03-31',
    days: 10,
    sinceFirst: 30,
    reminders: 1,
  },
  {
    entries: [out('reminder', '2026-03-21'), asked('2026-03-21')],
    today: '2026-03-21',
    days: 0,
    sinceFirst: 0,
    reminders: 1,
  },
])('silence is counted from the last unanswered entry, and from the first', ({ entries, today, ...silence }) => {
  expect(silenceOf(standingOf(entries), today)).toEqual(silence);
});

test('when everything is answered there is no silence', () => {
  expect(silenceOf(standingOf([asked('2026-03-01'), answered('held', '2026-03-02')]), '2026-06-01')).toBeNull();
});

test.each([
  { what: 'the correspondent’s own period', deadline: null, due: '2026-03-31', overdue: null, today: '2026-03-31' },
  { what: 'a day later', deadline: null, due: '2026-03-31', overdue: 1, today: '2026-04-01' },
  { what: 'a day set for this person', deadline: '2026-03-10', due: '2026-03-10', overdue: 22, today: '2026-04-01' },
])('an answer is due: $what', ({ deadline, due, overdue, today }) => {
  const standing = standingOf([asked('2026-03-01'), out('reminder', '2026-03-20')]);
  expect(dueOn(standing, { deadline, replyDays: 30 })).toBe(due);
  expect(overdueBy(due, today)).toBe(overdue);
});

test('nothing is due where nothing was asked', () => {
  expect(dueOn({ askedOn: null }, { deadline: '2026-03-10', replyDays: 30 })).toBeNull();
});

const anyEntry = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom(...entryKinds),
    direction: fc.constantFrom(...directions),
    day: fc.integer({ min: 0, max: 6 }),
    reply: fc.constantFrom(...replies),
    subject: fc.constantFrom(...subjects),
  })
  .map(({ day, kind, reply, subject, ...entry }) => ({
    ...entry,
    kind,
    on: addDays('2026-03-01', day),
    reply: kind === 'reply' ? reply : null,
    subject: kind === 'notification' ? subject : null,
  }));

test('a line stands where its entries put it, in whatever order they were recorded', () => {
  fc.assert(
    fc.property(
      fc
        .uniqueArray(anyEntry, { maxLength: 9, selector: ({ id }) => id })
        .chain((entries) =>
          fc.tuple(
            fc.constant(entries),
            fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
          ),
        ),
      ([entries, shuffled]) => {
        for (const direction of directions)
          expect(standingOf(shuffled, direction)).toEqual(standingOf(entries, direction));
        const { state, askedOn, lastAskedOn } = standingOf(entries);
        expect(lineStates).toContain(state);
        // Somebody waits exactly while the state says so, but for a part of an answer to what nobody asked.
        expect(askedOn !== null).toBe(lastAskedOn !== null);
        if (askedOn !== null) expect(waitingStates).toContain(state);
      },
    ),
  );
});

test.each([
  { kind: 'reply', reply: 'held', fine: true },
  { kind: 'reply', fine: false, at: 'reply' },
  { kind: 'question', reply: 'held', fine: false, at: 'reply' },
  { kind: 'reply', reply: 'refused', fine: false, at: 'ground' },
  { kind: 'reply', reply: 'refused', ground: 'security', fine: true },
  { kind: 'refusal', ground: 'none-stated', fine: true },
  { kind: 'refusal', fine: false, at: 'ground' },
  { kind: 'reply', reply: 'held', ground: 'security', fine: false, at: 'ground' },
  { kind: 'notification', subject: 'transfer', fine: true },
  { kind: 'notification', fine: false, at: 'subject' },
  { kind: 'capture-card', subject: 'transfer', fine: false, at: 'subject' },
  { kind: 'health-news', healthState: 'critical', fine: true },
  { kind: 'health-news', fine: false, at: 'healthState' },
  { kind: 'reminder', fine: true },
] as const)('an entry says what its kind asks for: $kind $reply', (given) => {
  const { fine, at, ...said } = { at: undefined, ...given };
  const faults = misplaced({ reply: null, ground: null, subject: null, healthState: null, ...said });
  expect(faults.map((fault) => fault.at)).toEqual(fine ? [] : [at]);
});

test('whoever improves is still to be reported on; whoever is stable or well is not', () => {
  expect(healthStates.filter((state) => !isSerious(state))).toEqual(['stable', 'recovered']);
  expect(grounds).toContain('none-stated');
});
