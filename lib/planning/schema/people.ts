import { z } from 'zod';
import { gateCodes } from '../../exchanges/planner/gates';
import { legalHolds, placeKinds, tiers, wishes } from '../../exchanges/planner/problem';
import { person } from '../../exchanges/schema/batch';
import type { PrisonerId, RunId } from '../../kernel/ids';
import { id, text } from '../../kernel/text-schema';
import { reason } from './reasons';

export const mostInWindow = 200;
/** `uncovered`: chosen, and nobody on the reserve could come for them. */
export const shows = ['in', 'out', 'reserve', 'uncovered', 'all'] as const;

/** A window on a run's people in the published order. Posted: words of a name are personal. */
export const peopleWindow = z.strictObject({
  from: z.number('invalid').int('invalid').min(0, 'invalid').max(1_000_000, 'invalid').default(0),
  count: z.number('invalid').int('invalid').min(1, 'invalid').max(mostInWindow, 'too-long').default(100),
  show: z.enum(shows, 'choose-one').default('all'),
  /** With `in` and `reserve` who counts or stands in under it, else everybody it is for. */
  line: z.string().max(200, 'too-long').optional(),
  tier: z.literal(tiers, 'choose-one').optional(),
  gate: z.enum(gateCodes, 'choose-one').optional(),
  /** Words of a name, or a record's number. */
  text: text(200).optional(),
});
export type PeopleWindow = z.infer<typeof peopleWindow>;
/** As a screen writes it: what is left out is the default. */
export type PeopleAsked = z.input<typeof peopleWindow>;

const words = z.string().nullable();

/**
 * A person of a run. `line`: under which they count, or stand in reserve; null of who is out. Of a record that is sealed for
 * this reader (`hidden`) only the place is told: no reason, no facts.
 */
export const planPerson = person.extend({
  position: z.number().int(),
  chosen: z.boolean(),
  tier: z.literal(tiers),
  line: words,
  site: z.string(),
  place: z.enum(placeKinds),
  reserveRank: z.number().int().nullable(),
  reason: reason.nullable(),
  lines: z.array(z.string()),
  capturedOn: words,
  quarters: z.number().int().nullable(),
  together: words,
  pin: z.enum(['in', 'out']).nullable(),
});
export type PlanPerson = z.infer<typeof planPerson>;
export const peoplePage = z.object({ lines: z.array(planPerson), from: z.number().int(), total: z.number().int() });
export type PeoplePage = z.infer<typeof peoplePage>;

export const personPath = z.object({ runId: id<RunId>(), prisonerId: id<PrisonerId>() });

/** Must agree with Gate in lib/planning/rules/gates.ts and Grounds in lib/planning/problem/freeze.ts. */
const gateEvidence = z.object({
  gate: z.string(),
  holds: z.boolean(),
  finding: z.string(),
  on: words,
  source: words,
  days: z.number().nullish(),
  limit: z.number().nullish(),
  batch: z.number().nullish(),
});
const grounds = z.object({
  tierBy: z.number().nullable(),
  captured: z.object({ on: z.string(), basis: z.string() }),
  place: words,
});

/** Everything the run saw of one person, with what each gate rests on, and the ticket anybody can work out again. */
export const planPersonDetail = planPerson.extend({
  runId: id<RunId>(),
  groups: z.record(z.string(), z.string()),
  gates: z.object({
    identityConfirmed: z.boolean(),
    alive: z.boolean(),
    wishesToReturn: z.enum(wishes),
    fitToTravel: z.boolean(),
    legalHold: z.enum(legalHolds),
    locationKnown: z.boolean(),
    inOtherBatch: z.boolean(),
  }),
  /** Each gate with what was found, of which day and from which source, as the snapshot kept it. */
  evidence: z.array(gateEvidence),
  /** What the tier and the day of capture rest on; null where the snapshot kept none. */
  grounds: grounds.nullable(),
  ticket: z.string(),
  /** Those they travel with, or not at all. */
  with: z.array(person),
});
export type PlanPersonDetail = z.infer<typeof planPersonDetail>;
