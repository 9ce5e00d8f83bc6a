import fc from 'fast-check';
import { type ClaimStatement, claimStatements, lifeShownOn } from '@/lib/evidence/rules';
import type { SaidClaim } from '@/lib/evidence/rules/contradictions';
import { believedAt, detentionHistory, lastKnownPlace } from '@/lib/evidence/rules/detention-history';
import { bandLimits, daysSince, isPresumedAlive, lastSignOfLife, lifeBandOf } from '@/lib/evidence/rules/proof-of-life';
import type { HeldRow } from '@/lib/evidence/rules/two-places';
import { credibilities, reliabilities } from '@/lib/kernel/admiralty-scale';
import { partialDateOf, unknownDate } from '@/lib/kernel/partial-date';
import { prisonerStatuses } from '@/lib/prisoners/rules';

const on = (text: string) => {
  const [year, month, day] = text.split('-').map(Number);
  return partialDateOf({ year, month, day }) ?? unknownDate;
};
let made = 0;
const claim = (says: ClaimStatement, asOf: string, given: Partial<SaidClaim> = {}): SaidClaim => {
  made += 1;
  return {
    id: `c${made}`,
    says,
    asOf: on(asOf),
    place: null,
    sourceKind: 'letter',
    reliability: 'B',
    credibility: 2,
    retracted: false,
    ...given,
  };
};
const row = (place: string, from: string, until: string, given: Partial<HeldRow> = {}): HeldRow => {
  made += 1;
  return { id: `p${made}`, place, from: on(from), until: on(until), reliability: null, credibility: null, ...given };
};

describe('the bands', () => {
  const today = '2026-11-28';
  test.each([
    { aliveOn: '2026-11-28', days: 0, band: 'fresh' },
    { aliveOn: '2026-11-29', days: 0, band: 'fresh' },
    { aliveOn: '2026-10-30', days: 29, band: 'fresh' },
    { aliveOn: '2026-10-29', days: 30, band: 'over-30' },
    { aliveOn: '2026-08-31', days: 89, band: 'over-30' },
    { aliveOn: '2026-08-30', days: 90, band: 'over-90' },
    { aliveOn: '2026-06-02', days: 179, band: 'over-90' },
    { aliveOn: '2026-06-01', days: 180, band: 'over-180' },
    { aliveOn: '2022-05-20', days: 1653, band: 'over-180' },
    { aliveOn: null, days: null, band: 'never' },
  ])('$aliveOn is $band', ({ aliveOn, days, band }) => {
    expect(lifeBandOf(aliveOn, today)).toBe(band);
    if (aliveOn) expect(daysSince(aliveOn, today)).toBe(days);
  });

  test('an hour of the day makes nobody a day older, and every day is in one band', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 23 }), (days, hour) => {
        const now = new Date(Date.UTC(2026, 10, 28, hour));
        const aliveOn = new Date(Date.UTC(2026, 10, 28 - days)).toISOString();
        const within = Object.entries(bandLimits).filter(
          ([, { from, to }]) => days >= to && (from === null || days <= from),
        );
        expect(within.map(([band]) => band)).toEqual([lifeBandOf(aliveOn, now.toISOString())]);
      }),
    );
  });

  test('a sign of life is missed of those whose life is presumed and who are not home', () => {
    expect(prisonerStatuses.filter(isPresumedAlive)).toEqual([
      'reported',
      'data-on-file',
      'probable-captive',
      'confirmed-captive',
      'in-exchange-plan',
    ]);
  });
});

describe('the last confirmation of life', () => {
  const early = claim('alive', '2026-03-01');
  test.each([
    { what: 'the later of two', claims: [early, claim('in-captivity', '2026-04-01')], at: 1 },
    {
      what: 'not a later one nobody can believe',
      claims: [early, claim('alive', '2026-04-01', { credibility: 4 })],
      at: 0,
    },
    {
      what: 'not a later one that was retracted',
      claims: [early, claim('alive', '2026-04-01', { retracted: true })],
      at: 0,
    },
    { what: 'not a later claim of death', claims: [early, claim('dead', '2026-04-01')], at: 0 },
    { what: 'not a later claim that says nothing of life', claims: [early, claim('missing', '2026-04-01')], at: 0 },
    { what: 'of a month its first day', claims: [claim('alive', '2026-04-02'), claim('alive', '2026-04')], at: 0 },
    {
      what: 'of one day the better source',
      claims: [claim('alive', '2026-04-01'), claim('alive', '2026-04-01', { reliability: 'A' })],
      at: 1,
    },
    {
      what: 'of one source the better statement',
      claims: [claim('alive', '2026-04-01'), claim('alive', '2026-04-01', { credibility: 1 })],
      at: 1,
    },
    { what: 'not one without a day', claims: [early, claim('alive', '')], at: 0 },
  ])('is $what', ({ claims, at }) => {
    expect(lastSignOfLife(claims)?.claim).toBe(claims[at]);
  });
  test.each([
    { what: 'nothing', claims: [] },
    { what: 'a claim of death', claims: [claim('dead', '2026-04-01')] },
    { what: 'a rumour', claims: [claim('alive', '2026-04-01', { reliability: 'F' })] },
  ])('is none when there is $what', ({ claims }) => {
    expect(lastSignOfLife(claims)).toBeNull();
  });

  const anyClaim = fc.record({
    id: fc.uuid(),
    says: fc.constantFrom(...claimStatements),
    asOf: fc.constantFrom('2026-01-01', '2026-01', '2026', '2026-02-10', '').map(on),
    place: fc.constant(null),
    sourceKind: fc.constant('letter' as const),
    reliability: fc.constantFrom(...reliabilities),
    credibility: fc.constantFrom(...credibilities),
    retracted: fc.boolean(),
  });
  test('depends on the set of standing claims and not on their order, and is the latest day any shows', () => {
    fc.assert(
      fc.property(fc.array(anyClaim), (claims) => {
        const sign = lastSignOfLife(claims);
        expect(lastSignOfLife([...claims].reverse())).toEqual(sign);
        const days = claims.flatMap((one) => lifeShownOn(one, one.asOf) ?? []).sort();
        expect(sign?.on ?? null).toBe(days.at(-1) ?? null);
      }),
    );
  });
});

describe('where somebody is believed to be', () => {
  const at = (place: string, asOf: string, given: Partial<SaidClaim> = {}) =>
    claim('in-captivity', asOf, { place, ...given });
  test.each([
    {
      what: 'where the history puts them, with an open end',
      claims: [],
      places: [row('Оленівка', '2026-01-10', '')],
      key: 'alnvk',
      since: '2026-01-10',
    },
    {
      what: 'nowhere once they are known to have left',
      claims: [],
      places: [row('Оленівка', '2026-01-10', '2026-03-01')],
      key: null,
      since: null,
    },
    {
      what: 'where a later claim puts them',
      claims: [at('Таганрог', '2026-05-01')],
      places: [row('Оленівка', '2026-01-10', '')],
      key: 'thnrh',
      since: '2026-05-01',
    },
    {
      what: 'still there, by a later claim of the same place',
      claims: [at('Еленовка', '2026-05-01')],
      places: [row('Оленівка', '2026-01-10', '')],
      key: 'alnvk',
      since: '2026-01-10',
    },
    {
      what: 'not where an earlier claim put them',
      claims: [at('Таганрог', '2025-05-01')],
      places: [row('Оленівка', '2026-01-10', '')],
      key: 'alnvk',
      since: '2026-01-10',
    },
    {
      what: 'not where nobody believable puts them',
      claims: [at('Таганрог', '2026-05-01', { reliability: 'E' })],
      places: [row('Оленівка', '2026-01-10', '')],
      key: 'alnvk',
      since: '2026-01-10',
    },
    {
      what: 'not where a retracted claim put them',
      claims: [at('Таганрог', '2026-05-01', { retracted: true })],
      places: [row('Оленівка', '2026-01-10', '')],
      key: 'alnvk',
      since: '2026-01-10',
    },
    {
      what: 'where they were transferred',
      claims: [claim('transferred', '2026-05-01', { place: 'Таганрог' })],
      places: [row('Оленівка', '2026-01-10', '')],
      key: 'thnrh',
      since: '2026-05-01',
    },
    {
      what: 'in the hospital',
      claims: [claim('in-hospital', '2026-05-01', { place: 'госпіталь, Ростов' })],
      places: [],
      key: 'hospital rstv',
      since: '2026-05-01',
    },
    {
      what: 'nowhere by a claim that is not of captivity',
      claims: [claim('alive', '2026-05-01', { place: 'Таганрог' })],
      places: [],
      key: null,
      since: null,
    },
    {
      what: 'back at a place since coming back',
      claims: [at('Оленівка', '2025-01-01'), at('Таганрог', '2025-06-01'), at('Оленівка', '2026-01-01')],
      places: [],
      key: 'alnvk',
      since: '2026-01-01',
    },
    {
      what: 'nowhere by a row graded doubtful',
      claims: [],
      places: [row('Оленівка', '2026-01-10', '', { reliability: 'D', credibility: 5 })],
      key: null,
      since: null,
    },
    {
      what: 'nowhere by a place that names none',
      claims: [],
      places: [row('камера 5', '2026-01-10', '')],
      key: null,
      since: null,
    },
    {
      what: 'somewhere, even when no day is told',
      claims: [],
      places: [row('Оленівка', '', '')],
      key: 'alnvk',
      since: null,
    },
  ])('is $what', ({ claims, places, key, since }) => {
    const answer = believedAt(detentionHistory(claims, places), 'probable-captive');
    expect(answer?.key ?? null).toBe(key);
    expect(answer?.since.from ?? null).toBe(since);
  });

  test.each(prisonerStatuses)('%s: believed somewhere only while presumed alive and held', (status) => {
    const history = detentionHistory([at('Оленівка', '2026-01-10')], []);
    expect(believedAt(history, status) !== null).toBe(isPresumedAlive(status));
  });

  test('the last known place is told with its own day, also of somebody who has left it', () => {
    const history = detentionHistory([at('Таганрог', '2025-05-01')], [row('Оленівка', '2026-01-10', '2026-03-01')]);
    expect(lastKnownPlace(history)).toMatchObject({ place: 'Оленівка', left: true, lastThere: '2026-03-01' });
    expect(lastKnownPlace([])).toBeNull();
  });

  test('claims stand in the history beside its rows, the latest first and what says no day last', () => {
    const history = detentionHistory(
      [at('Таганрог', '2025-05-01'), claim('alive', '2026-01-01', { place: 'Камишин' }), at('Суми', '', {})],
      [row('Оленівка', '2026-01-10', '')],
    );
    expect(history.map(({ place }) => place)).toEqual(['Оленівка', 'Таганрог', 'Суми']);
  });
});
