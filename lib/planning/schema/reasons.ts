import { z } from 'zod';
import { gateCodes } from '../../exchanges/planner/gates';
import { levelKeys } from '../../exchanges/planner/levels';
import { placeKinds, tiers } from '../../exchanges/planner/problem';
import type { InReason, OutReason, Relaxation } from '../../exchanges/planner/reasons';
import { dropOutCodes } from '../rules/runs';

/** The codes and numbers of lib/exchanges/planner/reasons.ts as they travel; the words are made from them in one place. */
const count = z.number().int();
const standing = { tier: z.literal(tiers), quarters: count };
const cutOff = z.object(standing).nullable();
const draw = { equals: count, places: count, drawn: count };

export const limit = z.discriminatedUnion('limit', [
  z.object({ limit: z.literal('total'), most: count }),
  z.object({ limit: z.literal('line'), line: z.string(), most: count }),
  z.object({ limit: z.literal('multiple'), line: z.string(), give: count }),
  z.object({ limit: z.literal('place'), kind: z.enum(placeKinds), site: z.string(), used: count }),
  z.object({ limit: z.literal('ceiling'), key: z.string(), value: z.string(), most: count }),
]);

/** Why somebody is in. `stepped-in`: by a plan made again, from the reserve (with their rank there) or beside it. */
export const inReason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('pinned-in') }),
  z.object({ code: z.literal('pinned-together'), with: z.array(z.string()) }),
  z.object({ code: z.literal('all-for-all'), line: z.string() }),
  z.object({
    code: z.literal('floor'),
    key: z.string(),
    value: z.string(),
    floor: count,
    reached: count,
    ...standing,
  }),
  z.object({ code: z.literal('drawn'), ...standing, ...draw }),
  z.object({ code: z.literal('order'), ...standing, cutOff }),
  z.object({ code: z.literal('stepped-in'), rank: count.nullable() }),
]);

/**
 * Why somebody is out. Only of a plan made again: `dropped` with the cause given, `gave-way` so that the plan holds,
 * `new-since` was not in the pool of the plan that is changed.
 */
export const outReason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('gate'), gates: z.array(z.enum(gateCodes)) }),
  z.object({ code: z.literal('pinned-out') }),
  z.object({ code: z.literal('no-line') }),
  z.object({ code: z.literal('together'), with: z.array(z.string()) }),
  z.object({ code: z.literal('not-drawn'), limits: z.array(limit), ...standing, ...draw }),
  z.object({ code: z.literal('limit'), limits: z.array(limit), ...standing, cutOff }),
  z.object({ code: z.literal('outranked'), ...standing }),
  z.object({ code: z.literal('dropped'), cause: z.enum(dropOutCodes) }),
  z.object({ code: z.literal('gave-way') }),
  z.object({ code: z.literal('new-since') }),
]);
export const reason = z.union([inReason, outReason]);
export type PlanReason = z.infer<typeof reason>;

const change = z.discriminatedUnion('change', [
  z.object({ change: z.literal('unpin'), id: z.string(), reason: outReason.optional() }),
  z.object({ change: z.literal('places'), kind: z.enum(placeKinds), site: z.string(), more: count }),
  z.object({ change: z.literal('total'), from: count, to: count }),
  z.object({ change: z.literal('ceiling'), key: z.string(), value: z.string(), from: count, to: count }),
  z.object({ change: z.literal('give'), line: z.string(), from: count, to: count }),
  z.object({ change: z.literal('offered'), line: z.string(), more: count }),
  z.object({ change: z.literal('remainder'), line: z.string(), people: count }),
]);
/** One way to make a plan possible: every change in it is needed. */
export const relaxation = z.array(change);
export type PlanRelaxation = z.infer<typeof relaxation>;

export const levels = z.object({
  tier0: count,
  shortfall: count,
  tier1: count,
  tier2: count,
  tier3: count,
  tier4: count,
  seniority: count,
});
export type PlanLevels = z.infer<typeof levels>;
/** In the order in which they count. */
export const levelOrder = levelKeys;

/** What the planner says is what these schemas let through: a reason added there without one here does not compile. */
type Fits<Given extends Accepted, Accepted> = Given;
export type CoreReasonsFit = Fits<InReason | OutReason, CoreReason>;
export type CoreRelaxationsFit = Fits<Relaxation[number]['change'], PlanRelaxation[number]['change']>;
type CoreReason = DeepReadonly<PlanReason>;
type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
