import { z } from 'zod';
import { gateCodes } from '../../exchanges/planner/gates';
import { legalHolds, placeKinds, tiers, wishes } from '../../exchanges/planner/problem';
import { person } from '../../exchanges/schema/batch';
import type { PrisonerId, RunId } from '../../kernel/ids';
import { id, text } from '../../kernel/text-schema';
import { reason } from './reasons';

export const mostInWindow = 200;
export const shows = ['in', 'out', 'reserve', 'all'] as const;

/** A window on a run's people in the published order. Posted: words of a name are personal. */
export const peopleWindow = z.strictObject({
  from: z.number('invalid').int('invalid').min(0, 'invalid').max(1_000_000, 'invalid').default(0),
  count: z.number('invalid').int('invalid').min(1, 'invalid').max(mostInWindow, 'too-long').default(100),
  show: z.enum(shows, 'choose-one').default('all'),
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
  capturedOn: words,
  quarters: z.number().int().nullable(),
  together: words,
  pin: z.enum(['in', 'out']).nullable(),
});
export type PlanPerson = z.infer<typeof planPerson>;
export const peoplePage = z.object({ lines: z.array(planPerson), from: z.number().int(), total: z.number().int() });
export type PeoplePage = z.infer<typeof peoplePage>;

export const personPath = z.object({ runId: id<RunId>(), prisonerId: id<PrisonerId>() });

/** Everything the run saw of one person, with what each gate rests on, and the ticket anybody can work out again. */
export const planPersonDetail = planPerson.extend({
  runId: id<RunId>(),
  lines: z.array(z.string()),
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
  /** Per gate its date and source, as the snapshot kept them; the shape is the gates' own. */
  evidence: z.record(z.string(), z.unknown()).nullable(),
  ticket: z.string(),
  /** Those they travel with, or not at all. */
  with: z.array(person),
});
export type PlanPersonDetail = z.infer<typeof planPersonDetail>;
