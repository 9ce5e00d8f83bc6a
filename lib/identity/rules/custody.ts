/** What can happen to a sample, from the hand that takes it to its end. */
export const custodyKinds = [
  'taken',
  'sealed',
  'handed-over',
  'received',
  'stored',
  'sent-to-laboratory',
  'laboratory-received',
  'consumed',
  'returned',
  'destroyed',
] as const;
export type CustodyKind = (typeof custodyKinds)[number];

export type CustodyEvent = {
  readonly id: string;
  readonly kind: CustodyKind;
  readonly occurredAt: string;
  /** Who gives it away, who holds it afterwards, in words. */
  readonly from: string | null;
  readonly to: string | null;
  readonly seal: string | null;
  readonly place: string | null;
  readonly withdrawn: boolean;
};

/** What is wrong with a chain. Said, never mended: only a person can know what happened. */
export const custodyFlags = [
  'not-taken',
  'taken-twice',
  'two-holders',
  'gap',
  'wrong-receiver',
  'not-sealed',
  'seal-differs',
  'seal-changed',
  'not-at-laboratory',
  'after-end',
] as const;
export type CustodyFlag = (typeof custodyFlags)[number];
export type Flagged = { readonly eventId: string; readonly flag: CustodyFlag };

export type Custody = {
  readonly holder: string | null;
  readonly onTheWayTo: string | null;
  readonly atLaboratory: boolean;
  readonly seal: string | null;
  readonly place: string | null;
  readonly taken: boolean;
  readonly ended: 'consumed' | 'destroyed' | null;
  readonly flags: readonly Flagged[];
};

const nowhere: Custody = {
  holder: null,
  onTheWayTo: null,
  atLaboratory: false,
  seal: null,
  place: null,
  taken: false,
  ended: null,
  flags: [],
};

const same = (one: string | null, other: string | null) =>
  one !== null && other !== null && plain(one) === plain(other);
const plain = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/**
 * Where a sample is and whether its chain holds, from its standing events in the order they occurred. Of two at one
 * moment the one further along the chain comes later, so that the order of writing them down changes nothing.
 */
export const custodyOf = (events: readonly CustodyEvent[]): Custody =>
  events
    .filter(({ withdrawn }) => !withdrawn)
    .toSorted(byOccurrence)
    .reduce(step, nowhere);

export const byOccurrence = (one: CustodyEvent, other: CustodyEvent) =>
  Date.parse(one.occurredAt) - Date.parse(other.occurredAt) ||
  custodyKinds.indexOf(one.kind) - custodyKinds.indexOf(other.kind) ||
  (one.id < other.id ? -1 : 1);

function step(before: Custody, event: CustodyEvent): Custody {
  const flags = faultsOf(before, event).map((flag) => ({ eventId: event.id, flag }));
  return { ...before, ...after(before, event), flags: [...before.flags, ...flags] };
}

/** Where the sample is after an event. What was wrong with it is said beside; the latest word on the holder stands. */
function after(before: Custody, { kind, to, seal, place }: CustodyEvent): Partial<Custody> {
  const at = place === null ? {} : { place };
  switch (kind) {
    case 'taken':
      return { ...at, taken: true, holder: to, ...(seal && { seal }) };
    case 'sealed':
      return { ...at, seal };
    case 'stored':
      return { ...at, ...(to && before.holder === null && { holder: to }) };
    case 'handed-over':
    case 'sent-to-laboratory':
    case 'returned':
      return { ...at, holder: null, onTheWayTo: to, atLaboratory: false };
    case 'received':
      return { ...at, holder: to, onTheWayTo: null };
    case 'laboratory-received':
      return { ...at, holder: to, onTheWayTo: null, atLaboratory: true };
    default:
      return { ...at, ended: kind, holder: null, onTheWayTo: null, atLaboratory: false };
  }
}

const givesAway = ['handed-over', 'sent-to-laboratory', 'returned'];
const takesOver = ['received', 'laboratory-received'];

/*
 * What makes a chain doubtful:
 * - an event before the sample was taken, a second taking, or anything after its end
 * - given away by somebody who does not hold it, or received while somebody else holds it: two holders at once
 * - received without having been given away, or kept by nobody knows whom: a gap
 * - received by another than it was given to
 * - given away or sent unsealed; received under another seal; sealed anew without the seal having been opened by a laboratory
 * - consumed or returned where no laboratory has it
 */
function faultsOf(before: Custody, event: CustodyEvent): CustodyFlag[] {
  const { kind } = event;
  if (before.ended) return ['after-end'];
  if (kind === 'taken') return before.taken ? ['taken-twice'] : [];
  if (!before.taken) return ['not-taken'];
  const faults: (CustodyFlag | false)[] = [...sealFaults(before, event)];
  if (givesAway.includes(kind)) faults.push(...givingFaults(before, event));
  if (takesOver.includes(kind)) faults.push(...takingFaults(before, event));
  if (kind === 'stored' || kind === 'destroyed') faults.push(before.holder === null && 'gap');
  if (kind === 'stored')
    faults.push(event.to !== null && before.holder !== null && !same(before.holder, event.to) && 'two-holders');
  if (kind === 'consumed' || kind === 'returned') faults.push(!before.atLaboratory && 'not-at-laboratory');
  return faults.filter((fault) => fault !== false);
}

const givingFaults = (before: Custody, { from, kind }: CustodyEvent): (CustodyFlag | false)[] => [
  before.holder === null && 'gap',
  before.holder !== null && !same(before.holder, from) && 'two-holders',
  // A laboratory has opened it: what it sends back it seals or says so.
  kind !== 'returned' && before.seal === null && 'not-sealed',
];

const takingFaults = (before: Custody, { to }: CustodyEvent): (CustodyFlag | false)[] => [
  before.onTheWayTo === null && (before.holder === null ? 'gap' : 'two-holders'),
  before.onTheWayTo !== null && !same(before.onTheWayTo, to) && 'wrong-receiver',
];

const sealFaults = (before: Custody, { kind, seal }: CustodyEvent): (CustodyFlag | false)[] => [
  takesOver.includes(kind) && seal !== null && before.seal !== null && !same(before.seal, seal) && 'seal-differs',
  kind === 'sealed' && before.seal !== null && !before.atLaboratory && !same(before.seal, seal) && 'seal-changed',
];

/** Faults that an event, written now, would bring into the chain: what whoever writes it must have seen. */
export function faultsAdded(events: readonly CustodyEvent[], event: CustodyEvent): Flagged[] {
  const known = new Set(custodyOf(events).flags.map(keyOf));
  return custodyOf([...events, event]).flags.filter((flagged) => !known.has(keyOf(flagged)));
}
const keyOf = ({ eventId, flag }: Flagged) => `${eventId}:${flag}`;

/** Which parts of an event must be said. */
export const custodyNeeds: Readonly<Record<CustodyKind, readonly ('from' | 'to' | 'seal' | 'laboratory')[]>> = {
  taken: ['to'],
  sealed: ['seal'],
  'handed-over': ['from', 'to'],
  received: ['to'],
  stored: [],
  'sent-to-laboratory': ['from', 'laboratory'],
  'laboratory-received': ['laboratory'],
  consumed: [],
  returned: ['from', 'to'],
  destroyed: [],
};

export const custodyWithdrawReasons = ['recorded-by-mistake', 'wrong-kit', 'wrong-time', 'other'] as const;
