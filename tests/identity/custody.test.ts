import fc from 'fast-check';
import {
  type CustodyEvent,
  type CustodyKind,
  custodyKinds,
  custodyOf,
  faultsAdded,
} from '@/lib/identity/rules/custody';

const officer = 'Officer Stezhka';
const courier = 'Courier Hinets';
const laboratory = 'Laboratory North';

/** One step at an hour; what is not said is what an orderly chain has there. */
const step = (kind: CustodyKind, hour: number, more: Partial<CustodyEvent> = {}): CustodyEvent => ({
  id: `${hour}-${kind}`,
  kind,
  occurredAt: new Date(Date.UTC(2026, 2, 9, hour)).toISOString(),
  from: null,
  to: null,
  seal: null,
  place: null,
  withdrawn: false,
  ...more,
});
const orderly: CustodyEvent[] = [
  step('taken', 8, { to: officer, place: 'Reception' }),
  step('sealed', 9, { seal: 'S-1' }),
  step('handed-over', 10, { from: officer, to: courier }),
  step('received', 11, { to: courier, seal: 'S-1' }),
  step('sent-to-laboratory', 12, { from: courier, to: laboratory }),
  step('laboratory-received', 13, { to: laboratory, seal: 'S-1' }),
  step('consumed', 14),
];
const until = (hour: number) => orderly.filter(({ id }) => Number.parseInt(id, 10) <= hour);
const without = (...kinds: CustodyKind[]) => orderly.filter(({ kind }) => !kinds.includes(kind));
const flags = (events: readonly CustodyEvent[]) =>
  custodyOf(events).flags.map(({ eventId, flag }) => `${eventId}: ${flag}`);

test.each([
  { after: 8, holder: officer, onTheWayTo: null, atLaboratory: false, ended: null },
  { after: 10, holder: null, onTheWayTo: courier, atLaboratory: false, ended: null },
  { after: 11, holder: courier, onTheWayTo: null, atLaboratory: false, ended: null },
  { after: 12, holder: null, onTheWayTo: laboratory, atLaboratory: false, ended: null },
  { after: 13, holder: laboratory, onTheWayTo: null, atLaboratory: true, ended: null },
  { after: 14, holder: null, onTheWayTo: null, atLaboratory: false, ended: 'consumed' },
])('an orderly chain is in one place at a time, at $after o’clock', ({ after, ...where }) => {
  const custody = custodyOf(until(after));
  expect(custody).toMatchObject(where);
  expect(custody.flags).toEqual([]);
});

test.each<[string, CustodyEvent[], string[]]>([
  ['sealed before it was taken', [step('sealed', 7, { seal: 'S-1' }), ...until(8)], ['7-sealed: not-taken']],
  ['taken twice', [...until(9), step('taken', 10, { to: courier })], ['10-taken: taken-twice']],
  [
    'handed over by somebody who does not hold it',
    [...until(9), step('handed-over', 10, { from: courier, to: 'X' })],
    ['10-handed-over: two-holders'],
  ],
  [
    'handed over while it is on the way',
    [...until(10), step('handed-over', 11, { from: officer, to: 'X' })],
    ['11-handed-over: gap'],
  ],
  [
    'received while somebody else holds it',
    [...until(9), step('received', 10, { to: courier })],
    ['10-received: two-holders'],
  ],
  [
    'received by another than it was given to',
    [...until(10), step('received', 11, { to: 'X' })],
    ['11-received: wrong-receiver'],
  ],
  [
    'received under another seal',
    [...until(10), step('received', 11, { to: courier, seal: 'S-2' })],
    ['11-received: seal-differs'],
  ],
  [
    'handed over unsealed',
    without('sealed').filter(({ kind }) => ['taken', 'handed-over'].includes(kind)),
    ['10-handed-over: not-sealed'],
  ],
  ['sealed anew on the way', [...until(11), step('sealed', 12, { seal: 'S-9' })], ['12-sealed: seal-changed']],
  [
    'at the laboratory without having been sent',
    [...until(11), step('laboratory-received', 12, { to: laboratory })],
    ['12-laboratory-received: two-holders'],
  ],
  ['consumed where no laboratory has it', [...until(11), step('consumed', 12)], ['12-consumed: not-at-laboratory']],
  [
    'returned where no laboratory has it',
    [...until(11), step('returned', 12, { from: courier, to: officer })],
    ['12-returned: not-at-laboratory'],
  ],
  ['destroyed while it is on the way', [...until(10), step('destroyed', 11)], ['11-destroyed: gap']],
  [
    'stored by somebody who does not hold it',
    [...until(9), step('stored', 10, { to: 'X' })],
    ['10-stored: two-holders'],
  ],
  [
    'handed over after it was used up',
    [...orderly, step('handed-over', 15, { from: laboratory, to: officer })],
    ['15-handed-over: after-end'],
  ],
  ['a missing receipt', without('received'), ['12-sent-to-laboratory: gap']],
  [
    'the same holder in other letters',
    [...until(9), step('handed-over', 10, { from: '  OFFICER stezhka', to: courier })],
    [],
  ],
  [
    'back from the laboratory with a new seal',
    [
      ...until(13),
      step('sealed', 14, { seal: 'L-1' }),
      step('returned', 15, { from: laboratory, to: officer }),
      step('received', 16, { to: officer, seal: 'L-1' }),
    ],
    [],
  ],
  ['a wrong step that was withdrawn', [...until(9), step('received', 10, { to: courier, withdrawn: true })], []],
])('%s', (_, events, expected) => {
  expect(flags(events)).toEqual(expected);
});

test('the chain is read in the order things happened, whatever the order of writing them down', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(orderly, { minLength: orderly.length }), (events) => {
      expect(custodyOf(events)).toEqual(custodyOf(orderly));
    }),
  );
});

test('a doubtful chain is never mended by more events: what was flagged stays flagged', () => {
  const anyStep = fc
    .record({
      kind: fc.constantFrom(...custodyKinds),
      hour: fc.integer({ min: 15, max: 23 }),
      who: fc.constantFrom(officer, courier, laboratory),
    })
    .map(({ kind, hour, who }) => step(kind, hour, { from: who, to: who, seal: 'S-1' }));
  const broken = [...until(9), step('received', 10, { to: courier })];
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 6 }), (more) => {
      expect(flags([...broken, ...more])).toContain('10-received: two-holders');
    }),
  );
});

test('whoever writes a step hears what it brings with it, also further down the chain', () => {
  const late = step('handed-over', 9, { id: 'late', from: officer, to: 'X' });
  expect(
    faultsAdded(without('handed-over', 'received'), late).map(({ eventId, flag }) => `${eventId}: ${flag}`),
  ).toEqual(['12-sent-to-laboratory: gap']);
  expect(faultsAdded(until(10), step('received', 11, { to: courier }))).toEqual([]);
});
