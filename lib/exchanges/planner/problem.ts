import { z } from 'zod';

/** The words of a planning problem. What each means stands in docs/planning-format.md. */
export const lineModes = ['unconditional', 'all-for-all', 'ratio', 'fixed'] as const;
export const placeKinds = ['seat', 'stretcher', 'isolation'] as const;
export const wishes = ['yes', 'no', 'unknown'] as const;
export const legalHolds = ['none', 'hold', 'hold-with-consent'] as const;
export const tiers = [0, 1, 2, 3, 4] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** The stress size of the design; a longer list is a mistake in the file. */
export const mostPeople = 100_000;

const id = z.string().min(1).max(200);
const count = z.number().int().min(0).max(1_000_000);
const atLeastOne = count.min(1);

const written = /^\d{4}-\d{2}-\d{2}$/;
/** Whether the calendar has this day; what is not written as one is another fault. */
function isDay(text: string) {
  if (!written.test(text)) return true;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
const day = z
  .string()
  .regex(written, 'is not a date written YYYY-MM-DD')
  .refine((text) => isDay(text), 'is a date that does not exist');

const line = z.discriminatedUnion('mode', [
  z.strictObject({ id, mode: z.literal('unconditional') }),
  z.strictObject({ id, mode: z.literal('all-for-all'), offered: count.optional() }),
  z.strictObject({ id, mode: z.literal('ratio'), give: atLeastOne, take: count, offered: count }),
  z.strictObject({ id, mode: z.literal('fixed'), give: count, take: count }),
]);
const group = z.strictObject({ key: id, value: id, floor: count.optional(), ceiling: count.optional() });
const vehicle = z.strictObject({ type: id, count, seats: count, stretchers: count, isolation: count });

const gates = z.strictObject({
  identityConfirmed: z.boolean(),
  alive: z.boolean(),
  wishesToReturn: z.enum(wishes),
  fitToTravel: z.boolean(),
  legalHold: z.enum(legalHolds),
  locationKnown: z.boolean(),
  inOtherBatch: z.boolean(),
});

const person = z.strictObject({
  id,
  tier: z.literal(tiers),
  capturedOn: day,
  place: z.enum(placeKinds),
  site: id,
  lines: z.array(id),
  groups: z.record(z.string(), z.string()),
  together: id.optional(),
  pin: z.enum(['in', 'out']).optional(),
  gates,
});

/** The shape of a planning problem. `readProblem` also checks what no shape can say. */
export const problemShape = z.strictObject({
  date: day,
  seed: z.string().regex(/^[0-9a-f]{64}$/i, 'is not 64 hexadecimal characters'),
  total: count,
  lines: z.array(line),
  groups: z.array(group),
  vehicles: z.array(vehicle),
  sites: z.array(id),
  people: z.array(person).max(mostPeople),
});

export type Problem = z.infer<typeof problemShape>;
export type Line = Problem['lines'][number];
export type Group = Problem['groups'][number];
export type Vehicle = Problem['vehicles'][number];
export type Person = Problem['people'][number];
export type Tier = Person['tier'];
