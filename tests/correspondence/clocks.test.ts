import fc from 'fast-check';
import { breachOn, type Clock } from '@/lib/correspondence/rules/clock';
import { clocksOf } from '@/lib/correspondence/rules/clocks';
import { dayIn, spanOf } from '@/lib/correspondence/rules/days';
import { currentTable, type Duty, duties, dutyTables, ruleFor } from '@/lib/correspondence/rules/duties';
import type { PersonFile } from '@/lib/correspondence/rules/file';
import { aClaimOnFile, aFile, anEvent, aPaper, aPlace, asked, when } from './a-file';

const of = (duty: Duty, file: Partial<PersonFile>, today = '2026-06-01') =>
  clocksOf(aFile(file), today).filter((clock) => clock.duty === duty);
const only = (duty: Duty, file: Partial<PersonFile>, today?: string): Clock => {
  const clocks = of(duty, file, today);
  expect(clocks).toHaveLength(1);
  return clocks[0]!;
};

test('every version of the table names every duty once, with its article', () => {
  for (const table of Object.values(dutyTables)) expect(table.map(({ duty }) => duty)).toEqual([...duties]);
  expect(
    Object.fromEntries(dutyTables[currentTable]!.map(({ duty, article, days }) => [duty, [article, days]])),
  ).toEqual({
    'capture-card': ['70', 7],
    'capture-card-again': ['70', 7],
    'notify-transfer': ['122(5)', 14],
    'notify-admission': ['122(5)', 14],
    'notify-release': ['122(5)', 14],
    'notify-repatriation': ['122(5)', 14],
    'notify-escape': ['122(5)', 14],
    'notify-death': ['122(5)', 14],
    'health-news': ['122(6)', 7],
    reply: ['122(7)', null],
    'death-certificate': ['120(2)', 30],
  });
  expect(ruleFor('capture-card')?.named).toBe(true);
  expect(ruleFor('notify-transfer')?.named).toBe(false);
});

describe('capture card within one week of arrival (Art. 70)', () => {
  test.each([
    {
      what: 'arrived on a known day, nothing came',
      place: '2026-03-10',
      card: null,
      today: '2026-03-17',
      state: 'running',
    },
    {
      what: 'the day after the week',
      place: '2026-03-10',
      card: null,
      today: '2026-03-18',
      state: 'overdue',
      least: 1,
      most: 1,
    },
    { what: 'a card in time', place: '2026-03-10', card: '2026-03-17', today: '2026-06-01', state: 'met' },
    {
      what: 'a card three days late',
      place: '2026-03-10',
      card: '2026-03-20',
      today: '2026-06-01',
      state: 'met-late',
      least: 3,
      most: 3,
    },
    {
      what: 'arrived in March, early in April',
      place: '2026-03',
      card: null,
      today: '2026-04-05',
      state: 'possibly-overdue',
      least: 0,
      most: 28,
    },
    {
      what: 'arrived in March, from 8 April it is certain',
      place: '2026-03',
      card: null,
      today: '2026-04-08',
      state: 'overdue',
      least: 1,
      most: 31,
    },
    {
      what: 'about 10 March: a month either way',
      place: 'about 2026-03-10',
      card: null,
      today: '2026-04-15',
      state: 'possibly-overdue',
      least: 0,
      most: 60,
    },
    {
      what: 'about 10 March, certain once the margin is over',
      place: 'about 2026-03-10',
      card: null,
      today: '2026-04-18',
      state: 'overdue',
      least: 1,
      most: 63,
    },
    {
      what: 'in 2025, late in the year after',
      place: '2025',
      card: null,
      today: '2026-06-01',
      state: 'overdue',
      least: 145,
      most: 509,
    },
    {
      what: 'a card made in the month itself cannot be called late',
      place: '2026-03',
      card: '2026-04-05',
      today: '2026-06-01',
      state: 'met',
    },
  ])('$what: $state', ({ place, card, today, state, least, most }) => {
    const clock = only(
      'capture-card',
      { places: [aPlace(place)], entries: card ? [aPaper('capture-card', card)] : [] },
      today,
    );
    expect(clock.state).toBe(state);
    expect(clock.late).toEqual(least === undefined ? null : { least, most });
  });

  test('a place whose day nobody knows was reached by the day it was written down', () => {
    const unknown = { places: [aPlace('', 'Camp 1', '2026-03-01')] };
    expect(only('capture-card', unknown, '2026-03-08')).toMatchObject({
      state: 'running',
      due: { earliest: null, latest: '2026-03-08' },
    });
    expect(only('capture-card', unknown, '2026-03-09')).toMatchObject({
      state: 'overdue',
      late: { least: 1, most: null },
    });
  });

  test('a month that is not over when it is written down ends that day', () => {
    expect(only('capture-card', { places: [aPlace('2026-03', 'Camp 1', '2026-03-05')] })).toMatchObject({
      started: { earliest: '2026-03-01', latest: '2026-03-05' },
    });
  });

  test('captured and never seen in a camp: there is no day to count from', () => {
    expect(only('capture-card', { capture: when('2026-01') })).toMatchObject({
      state: 'undated',
      sure: false,
      late: null,
    });
  });

  test('nothing on file starts nothing', () => {
    expect(clocksOf(aFile(), '2026-06-01')).toEqual([]);
  });

  test('a void record owes nothing', () => {
    expect(clocksOf(aFile({ status: 'void', places: [aPlace('2026-03-10')] }), '2026-06-01')).toEqual([]);
  });

  test('somebody who is only reported, or on file, starts no clock until the holder has said something', () => {
    const file = { confirmed: false, status: 'data-on-file' as const, places: [aPlace('2026-03-10')] };
    expect(clocksOf(aFile(file), '2026-06-01')).toEqual([]);
    const told = { ...file, entries: [aPaper('reply', '2026-05-01', { reply: 'held' as const })] };
    expect(only('capture-card', told)).toMatchObject({ state: 'overdue', sure: true });
  });

  test('a card is counted by its own date: it may lie for weeks on the way', () => {
    const card = aPaper('capture-card', '2026-05-20', { paperOn: '2026-03-15' });
    expect(only('capture-card', { places: [aPlace('2026-03-10')], entries: [card] })).toMatchObject({
      state: 'met',
      met: { on: '2026-03-15' },
    });
  });

  test('a date on the paper after the day it came is not believed', () => {
    const card = aPaper('capture-card', '2026-03-15', { paperOn: '2027-03-15' });
    expect(only('capture-card', { places: [aPlace('2026-03-10')], entries: [card] }).met?.on).toBe('2026-03-15');
  });

  test('while captivity is only probable, a breach is only possible', () => {
    const file = { confirmed: false, status: 'probable-captive' as const, places: [aPlace('2026-03-10')] };
    expect(only('capture-card', file)).toMatchObject({
      state: 'possibly-overdue',
      sure: false,
      late: { least: 76, most: 76 },
    });
  });

  test('once the holder itself has said that it holds the person, nothing is in doubt', () => {
    const reply = aPaper('reply', '2026-03-20', { reply: 'held' });
    const file = { confirmed: false, status: 'data-on-file' as const, entries: [reply] };
    expect(only('capture-card', file)).toMatchObject({
      state: 'overdue',
      due: { earliest: null, latest: '2026-03-27' },
    });
  });

  test('a testimony of captivity says that the arrival was no later, and a weak one says nothing', () => {
    expect(only('capture-card', { claims: [aClaimOnFile('in-captivity', '2026-03-10')] }).due).toEqual({
      earliest: null,
      latest: '2026-03-17',
    });
    expect(of('capture-card', { claims: [aClaimOnFile('in-captivity', '2026-03-10', false)] })).toEqual([]);
  });

  test('the arrival is not before the capture', () => {
    expect(
      only('capture-card', { capture: when('2026-03-01'), claims: [aClaimOnFile('in-captivity', '2026-04-10')] })
        .started,
    ).toMatchObject({ earliest: '2026-03-01', latest: '2026-04-10' });
  });

  test('a place says itself since when: the months on the way from the capture are not counted', () => {
    expect(only('capture-card', { capture: when('2025-01'), places: [aPlace('2026-03-10')] }).started).toMatchObject({
      earliest: '2026-03-10',
      latest: '2026-03-10',
    });
  });
});

describe('and again on transfer and in hospital (Art. 70)', () => {
  test('a transfer on file as an event owes a new card and a notice', () => {
    const file = { places: [aPlace('2026-01-10')], events: [anEvent('transfer', '2026-04-01')] };
    expect(only('capture-card-again', file)).toMatchObject({ state: 'overdue', due: { latest: '2026-04-08' } });
    expect(only('notify-transfer', file)).toMatchObject({ state: 'overdue', due: { latest: '2026-04-15' } });
  });

  test('the card of the arrival does not answer for a later transfer', () => {
    const file = {
      places: [aPlace('2026-01-10')],
      events: [anEvent('transfer', '2026-04-01')],
      entries: [aPaper('capture-card', '2026-01-12')],
    };
    expect(only('capture-card', file).state).toBe('met');
    expect(only('capture-card-again', file).state).toBe('overdue');
  });

  test('a second place alone makes a transfer possible, not certain', () => {
    const file = { places: [aPlace('2026-01-10'), aPlace('2026-03-10', 'Camp 2')] };
    expect(only('notify-transfer', file)).toMatchObject({ state: 'possibly-overdue', sure: false });
  });

  test('the same place written twice is no transfer', () => {
    expect(
      of('notify-transfer', { places: [aPlace('2026-01-10', 'Camp 1'), aPlace('2026-03-10', 'camp  1.')] }),
    ).toEqual([]);
  });

  test('one transfer on file as an event, as a claim and as a place is one', () => {
    const file = {
      places: [aPlace('2026-01-10'), aPlace('2026-04-02', 'Camp 2')],
      events: [anEvent('transfer', '2026-04-01')],
      claims: [aClaimOnFile('transferred', '2026-04')],
    };
    expect(only('notify-transfer', file)).toMatchObject({
      state: 'overdue',
      started: { earliest: '2026-04-01', latest: '2026-04-01' },
    });
  });

  test('two transfers of different months are two', () => {
    const file = { events: [anEvent('transfer', '2026-01-10'), anEvent('transfer', '2026-04-01')] };
    expect(of('notify-transfer', file)).toHaveLength(2);
  });

  test('somebody seen in hospital was taken there no later', () => {
    expect(only('notify-admission', { claims: [aClaimOnFile('in-hospital', '2026-03-10')] })).toMatchObject({
      started: { earliest: null, latest: '2026-03-10' },
      state: 'overdue',
    });
  });
});

describe('notifications (Art. 122(5)) and the certificate (Art. 120(2))', () => {
  test.each([
    { what: 'of release', duty: 'notify-release', event: anEvent('release', '2026-04-01') },
    { what: 'of escape', duty: 'notify-escape', event: anEvent('escape', '2026-04-01') },
    {
      what: 'of escape, by the status',
      duty: 'notify-escape',
      event: anEvent('status-changed', '2026-04-01', { toStatus: 'escaped' }),
    },
    { what: 'of admission', duty: 'notify-admission', event: anEvent('hospital-admission', '2026-04-01') },
  ] as const)('$what', ({ duty, event }) => {
    expect(only(duty, { events: [event] }, '2026-04-15').state).toBe('running');
    expect(only(duty, { events: [event] }, '2026-04-16')).toMatchObject({ state: 'overdue', late: { least: 1 } });
    const subject = duty.replace('notify-', '') as 'release';
    expect(only(duty, { events: [event], entries: [aPaper('notification', '2026-04-10', { subject })] }).state).toBe(
      'met',
    );
  });

  test('a notice of something else meets nothing', () => {
    const file = {
      events: [anEvent('release', '2026-04-01')],
      entries: [aPaper('notification', '2026-04-10', { subject: 'escape' })],
    };
    expect(only('notify-release', file).state).toBe('overdue');
  });

  test('a notice that names another day is about another transfer', () => {
    const about = when('2026-01-05');
    const notice = aPaper('notification', '2026-04-10', { subject: 'transfer', about });
    const file = { events: [anEvent('transfer', '2026-04-01')], entries: [notice] };
    expect(of('notify-transfer', file).map(({ state, started }) => [started.latest, state])).toEqual([
      ['2026-01-05', 'met-late'],
      ['2026-04-01', 'overdue'],
    ]);
  });

  test('whoever came home in an exchange both sides signed is not missed in a notice', () => {
    const home = (agreed: boolean) =>
      of('notify-repatriation', {
        status: 'returned',
        events: [anEvent('status-changed', '2026-04-01', { toStatus: 'returned', agreed })],
      });
    expect(home(true)).toEqual([]);
    expect(home(false)).toMatchObject([{ state: 'overdue' }]);
  });

  test('a return that was undone is none', () => {
    const events = [anEvent('status-changed', '2026-04-01', { toStatus: 'returned' })];
    expect(of('notify-repatriation', { status: 'confirmed-captive', events })).toEqual([]);
  });

  test('death: established, both are owed for certain; only claimed, both are possible', () => {
    const established = {
      status: 'deceased-confirmed' as const,
      events: [anEvent('status-changed', '2026-04-01', { toStatus: 'deceased-confirmed' })],
    };
    expect(only('notify-death', established).state).toBe('overdue');
    expect(only('death-certificate', established)).toMatchObject({
      state: 'overdue',
      article: '120(2)',
      due: { latest: '2026-05-01' },
    });
    const claimed = { claims: [aClaimOnFile('dead', '2026-04-01')] };
    expect(only('notify-death', claimed)).toMatchObject({ state: 'possibly-overdue', sure: false });
    expect(only('death-certificate', claimed).state).toBe('possibly-overdue');
  });

  test('when the holder reports a death, its own word owes the certificate', () => {
    const notice = aPaper('notification', '2026-04-01', { subject: 'death', about: when('2026-03-20') });
    expect(only('notify-death', { entries: [notice] })).toMatchObject({ state: 'met', met: { on: '2026-04-01' } });
    expect(only('death-certificate', { entries: [notice] })).toMatchObject({
      state: 'overdue',
      due: { latest: '2026-04-19' },
    });
    const certificate = aPaper('notification', '2026-04-10', {
      subject: 'death-certificate',
      about: when('2026-03-20'),
    });
    expect(only('death-certificate', { entries: [notice, certificate] }).state).toBe('met');
  });
});

describe('weekly news of the seriously ill or wounded (Art. 122(6))', () => {
  const news = (on: string, serious = true) => aPaper('health-news', on, { serious });

  test('each week from one to the next, and from the last until today', () => {
    const entries = [news('2026-03-01'), news('2026-03-08'), news('2026-03-25')];
    expect(of('health-news', { entries }, '2026-03-28').map(({ state, late }) => [state, late?.least ?? null])).toEqual(
      [
        ['met', null],
        ['met-late', 10],
        ['running', null],
      ],
    );
    expect(of('health-news', { entries }, '2026-05-01').at(-1)).toMatchObject({
      state: 'overdue',
      late: { least: 30 },
    });
  });

  test('news of recovery ends it, until it is serious again', () => {
    const recovered = [news('2026-03-01'), news('2026-03-08', false)];
    expect(of('health-news', { entries: recovered }).map(({ state }) => state)).toEqual(['met']);
    const again = [...recovered, news('2026-05-20')];
    expect(of('health-news', { entries: again }, '2026-06-01').map(({ state }) => state)).toEqual(['met', 'overdue']);
  });

  test('coming home ends it', () => {
    const file = {
      status: 'returned' as const,
      entries: [news('2026-03-01')],
      events: [anEvent('release', '2026-03-05')],
    };
    expect(only('health-news', file).state).toBe('ended');
  });

  test('by the record alone there is no day to count from; with a credible claim of wounds there is', () => {
    expect(only('health-news', { seriousNow: true })).toMatchObject({ state: 'undated' });
    const claims = [aClaimOnFile('wounded', '2026-03-01')];
    expect(only('health-news', { seriousNow: true, claims }, '2026-03-09')).toMatchObject({ state: 'overdue' });
    expect(of('health-news', { seriousNow: false, claims })).toEqual([]);
  });
});

describe('answers to questions (Art. 122(7))', () => {
  test('the period is the correspondent’s own, from the first question; a reminder gives no new time', () => {
    const entries = [asked('2026-03-01'), aPaper('reminder', '2026-03-20', { direction: 'out' })];
    expect(only('reply', { entries }, '2026-03-31').state).toBe('running');
    expect(only('reply', { entries }, '2026-04-01')).toMatchObject({
      state: 'overdue',
      late: { least: 1, most: 1 },
      correspondentId: 'bureau',
    });
  });

  test('a late answer is a breach that was met', () => {
    const entries = [asked('2026-03-01'), aPaper('reply', '2026-04-10', { reply: 'no-information' })];
    expect(only('reply', { entries })).toMatchObject({ state: 'met-late', late: { least: 10 } });
  });

  test('a refusal and a card are answers; an acknowledgement is none', () => {
    const answeredBy = (kind: 'refusal' | 'capture-card' | 'acknowledgement') =>
      only('reply', { entries: [asked('2026-03-01'), aPaper(kind, '2026-03-10')] }).state;
    expect([answeredBy('refusal'), answeredBy('capture-card'), answeredBy('acknowledgement')]).toEqual([
      'met',
      'met',
      'overdue',
    ]);
  });

  test('only a power’s bureau is bound to answer', () => {
    expect(of('reply', { entries: [asked('2026-03-01', { bureau: false })] })).toEqual([]);
  });

  test('the same question in two matters is two questions', () => {
    const entries = [asked('2026-03-01'), asked('2026-03-01', { lineId: 'another' })];
    expect(of('reply', { entries })).toHaveLength(2);
  });
});

describe('what we owe for those in our hands', () => {
  const ours = { owing: 'by-us' as const };

  test('our own card and notice meet it, theirs do not', () => {
    const file = { ...ours, places: [aPlace('2026-03-10')] };
    expect(only('capture-card', { ...file, entries: [aPaper('capture-card', '2026-03-12')] }).state).toBe('overdue');
    const sent = aPaper('capture-card', '2026-03-12', { direction: 'out' });
    expect(only('capture-card', { ...file, entries: [sent] }).state).toBe('met');
  });

  test('that we hold somebody, and where we took them, is not in doubt', () => {
    const file = { ...ours, confirmed: false, places: [aPlace('2026-01-10'), aPlace('2026-03-10', 'Camp 2')] };
    expect(only('capture-card', file)).toMatchObject({ state: 'overdue', sure: true });
    expect(only('notify-transfer', file)).toMatchObject({ state: 'overdue', sure: true });
  });

  test('their questions wait for our answer', () => {
    const theirs = aPaper('question', '2026-03-01');
    expect(only('reply', { ...ours, entries: [theirs] }).state).toBe('overdue');
    expect(of('reply', { ...ours, entries: [asked('2026-03-01')] })).toEqual([]);
  });
});

test.each([
  { zone: 'Europe/Kyiv', moment: '2026-03-10T22:30:00Z', day: '2026-03-11' },
  { zone: 'UTC', moment: '2026-03-10T22:30:00Z', day: '2026-03-10' },
  { zone: 'America/New_York', moment: '2026-03-10T02:00:00Z', day: '2026-03-09' },
  { zone: 'Asia/Kathmandu', moment: '2026-03-10T18:14:59Z', day: '2026-03-10' },
  { zone: 'Asia/Kathmandu', moment: '2026-03-10T18:15:00Z', day: '2026-03-11' },
  // The night the clocks go forward is still one day.
  { zone: 'Europe/Kyiv', moment: '2026-03-29T00:30:00Z', day: '2026-03-29' },
])('a moment falls on the day it is in $zone', ({ zone, moment, day }) => {
  expect(dayIn(zone, new Date(moment))).toBe(day);
});

test('a span is as wide as what is known', () => {
  expect(spanOf(when('2026-03'), null)).toEqual({ earliest: '2026-03-01', latest: '2026-03-31' });
  expect(spanOf(when('about 2026-03'), null)).toEqual({ earliest: '2026-01-29', latest: '2026-05-01' });
  expect(spanOf(when(), '2026-03-05')).toEqual({ earliest: null, latest: '2026-03-05' });
});

const day = fc.integer({ min: 0, max: 400 }).map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
const anyDate = fc.oneof(
  day,
  day.map((text) => text.slice(0, 7)),
  day.map((text) => text.slice(0, 4)),
  fc.constant(''),
);
const rows = fc.record({
  places: fc.array(fc.tuple(anyDate, fc.constantFrom('Camp 1', 'Camp 2', 'Camp 3')), { maxLength: 4 }),
  events: fc.array(fc.tuple(fc.constantFrom('transfer', 'hospital-admission', 'release', 'escape'), anyDate), {
    maxLength: 4,
  }),
  claims: fc.array(
    fc.tuple(fc.constantFrom('transferred', 'in-hospital', 'in-captivity', 'dead', 'wounded'), anyDate, fc.boolean()),
    { maxLength: 4 },
  ),
  papers: fc.array(
    fc.tuple(fc.constantFrom('capture-card', 'health-news', 'reply', 'question'), day, fc.constantFrom('in', 'out')),
    { maxLength: 6 },
  ),
});
const anyFile = rows.map(({ places, events, claims, papers }) =>
  aFile({
    places: places.map(([from, place]) => aPlace(from, place)),
    events: events.map(([kind, on]) => anEvent(kind, on)),
    claims: claims.map(([says, asOf, credible]) => aClaimOnFile(says as 'dead', asOf, credible)),
    entries: papers.map(([kind, on, direction]) => aPaper(kind as 'reply', on, { direction: direction as 'in' })),
  }),
);
const backwards = (file: PersonFile): PersonFile => ({
  ...file,
  places: [...file.places].reverse(),
  events: [...file.events].reverse(),
  claims: [...file.claims].reverse(),
  entries: [...file.entries].reverse(),
});
const inAnyOrder = (clocks: Clock[]) => clocks.map((clock) => JSON.stringify(clock)).sort();

test('the clocks depend on what is on file, not on the order it was written down in', () => {
  fc.assert(
    fc.property(anyFile, day, (file, today) => {
      expect(inAnyOrder(clocksOf(backwards(file), today))).toEqual(inAnyOrder(clocksOf(file, today)));
    }),
  );
});

test('a breach is certain only when it would be one on the latest day it can have begun', () => {
  fc.assert(
    fc.property(anyFile, day, (file, today) => {
      for (const clock of clocksOf(file, today)) {
        const { state, due, sure, met } = clock;
        if (state === 'overdue' || state === 'met-late') {
          expect(sure).toBe(true);
          expect(due.latest !== null && (met?.on ?? today) > due.latest).toBe(true);
          expect(breachOn(clock)).not.toBeNull();
        }
        if (clock.late?.most != null) expect(clock.late.most).toBeGreaterThanOrEqual(clock.late.least);
      }
    }),
  );
});
