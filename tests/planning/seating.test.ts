import fc from 'fast-check';
import { type Rider, seat } from '@/lib/planning/rules/seating';

const types = [
  { type: 'ambulance', seats: 1, stretchers: 2, isolation: 0 },
  { type: 'bus', seats: 3, stretchers: 0, isolation: 1 },
];
const rider = (id: string, more: Partial<Rider> = {}): Rider => ({
  id,
  site: 'north',
  place: 'seat',
  together: null,
  ...more,
});
const fleet = (...used: [string, string, number][]) => ({
  types,
  used: used.map(([type, site, count]) => ({ type, site, count })),
});

test('people take the places of the kind they need, in their order, in numbered vehicles of their site', () => {
  const seated = seat(
    [rider('a'), rider('b', { place: 'stretcher' }), rider('c'), rider('d', { site: 'south' }), rider('e'), rider('f')],
    fleet(['bus', 'north', 2], ['ambulance', 'north', 1], ['bus', 'south', 1]),
  );
  expect(Object.fromEntries(seated)).toEqual({
    a: 'ambulance 1',
    b: 'ambulance 1',
    c: 'bus 1',
    d: 'bus 1',
    e: 'bus 1',
    f: 'bus 1',
  });
});

test('those who go only together sit in one vehicle where one carries them all', () => {
  const seated = seat(
    [
      rider('a'),
      rider('b', { together: 't' }),
      rider('c'),
      rider('d', { together: 't' }),
      rider('e', { together: 't' }),
    ],
    fleet(['bus', 'north', 2]),
  );
  expect(new Set(['b', 'd', 'e'].map((id) => seated.get(id)))).toEqual(new Set(['bus 1']));
  expect([seated.get('a'), seated.get('c')]).toEqual(['bus 2', 'bus 2']);
});

test('a set larger than any vehicle is spread, and everybody has a place', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map((id) => rider(id, { together: 't' }));
  expect(seat(five, fleet(['bus', 'north', 2])).size).toBe(5);
});

test('somebody isolated is not put on an ordinary seat, nor somebody else on an isolated place', () => {
  const full = ['a', 'b', 'c', 'd'].map((id) => rider(id));
  expect([...seat(full, fleet(['bus', 'north', 1])).keys()]).toEqual(['a', 'b', 'c']);
  expect(seat([rider('a', { place: 'isolation' })], fleet(['bus', 'north', 1])).get('a')).toBe('bus 1');
  expect(seat([rider('a', { place: 'isolation' })], fleet(['ambulance', 'north', 1])).size).toBe(0);
});

test('when the plan is made again whoever sat somewhere stays, if their vehicle is still there', () => {
  const held = new Map([
    ['a', 'bus 2'],
    ['b', 'bus 1'],
    ['c', 'bus 3'],
  ]);
  const seated = seat([rider('new'), rider('a'), rider('b'), rider('c')], fleet(['bus', 'north', 2]), held);
  expect(Object.fromEntries(seated)).toEqual({ a: 'bus 2', b: 'bus 1', new: 'bus 1', c: 'bus 1' });
});

const anyRiders = fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { maxLength: 14 }).chain((ids) =>
  fc.tuple(
    ...ids.map((n) =>
      fc.record({
        id: fc.constant(String(n)),
        site: fc.constantFrom('north', 'south'),
        place: fc.constantFrom('seat' as const, 'stretcher' as const, 'isolation' as const),
        together: fc.constantFrom(null, null, 't', 'u'),
      }),
    ),
  ),
);

test('no vehicle carries more than it holds, and wherever the places of a site suffice everybody has one', () => {
  fc.assert(
    fc.property(anyRiders, fc.nat(3), fc.nat(3), (riders, buses, ambulances) => {
      const given = fleet(
        ['bus', 'north', buses],
        ['ambulance', 'north', ambulances],
        ['bus', 'south', 9],
        ['ambulance', 'south', 9],
      );
      const seated = seat(riders, given);
      expect(seat(riders, given)).toEqual(seated);
      const kinds = { seat: 'seats', stretcher: 'stretchers', isolation: 'isolation' } as const;
      for (const kind of ['seat', 'stretcher', 'isolation'] as const) {
        const counts = new Map<string, number>();
        for (const { id, site, place } of riders) {
          const vehicle = seated.get(id);
          if (place === kind && vehicle) counts.set(`${site} ${vehicle}`, (counts.get(`${site} ${vehicle}`) ?? 0) + 1);
        }
        for (const [name, count] of counts)
          expect(count).toBeLessThanOrEqual(types.find(({ type }) => name.includes(type))?.[kinds[kind]] ?? 0);
        const north = riders.filter(({ site, place }) => site === 'north' && place === kind);
        const places = types.reduce(
          (sum, one) => sum + one[kinds[kind]] * (one.type === 'bus' ? buses : ambulances),
          0,
        );
        const got = north.filter(({ id }) => seated.has(id)).length;
        expect(got).toBe(Math.min(north.length, places));
      }
    }),
  );
});
