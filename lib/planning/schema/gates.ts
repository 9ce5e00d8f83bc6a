import { z } from 'zod';
import { sourceKinds } from '../../evidence/rules';
import { type Gate, gateFindings, gateKeys } from '../rules/gates';

const ownSources = ['confirmation', 'private-talk', 'medical-officer', 'record', 'detention-history', 'batch'] as const;
export const gateSources = [...ownSources, ...sourceKinds] as const;

/** One gate of one person with the day and source it rests on, as a snapshot keeps it and a screen shows it. */
export const gate = z.object({
  gate: z.enum(gateKeys),
  holds: z.boolean(),
  finding: z.enum(gateFindings),
  on: z.string().nullable(),
  source: z.enum(gateSources).nullable(),
  days: z.number().nullable().optional(),
  limit: z.number().optional(),
  batch: z.number().optional(),
}) satisfies z.ZodType<Gate>;

/** Null: this reader may not know what they rest on. */
export const personGates = z.array(gate).nullable();
export type PersonGates = z.infer<typeof personGates>;
