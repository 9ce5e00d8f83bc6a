import { z } from 'zod';
import { sourceKinds } from '@/lib/evidence/rules';
import { gateFindings, gateKeys } from '@/lib/planning/rules/gates';

const ownSources = ['confirmation', 'private-talk', 'medical-officer', 'record', 'detention-history', 'batch'] as const;

const gate = z.object({
  gate: z.enum(gateKeys),
  holds: z.boolean(),
  finding: z.enum(gateFindings),
  on: z.string().nullable(),
  source: z.enum([...ownSources, ...sourceKinds]).nullable(),
  days: z.number().nullish(),
  limit: z.number().nullish(),
  batch: z.number().nullish(),
});
export type GateEvidence = z.infer<typeof gate>;

export const isOwnSource = (source: string): source is (typeof ownSources)[number] =>
  (ownSources as readonly string[]).includes(source);

/** The gates as a snapshot kept them, in the order they are asked; what cannot be read as one is left out. */
export function gatesKept(evidence: readonly unknown[]): GateEvidence[] {
  const kept = evidence.flatMap((one) => {
    const read = gate.safeParse(one);
    return read.success ? [read.data] : [];
  });
  return gateKeys.flatMap((key) => kept.find((one) => one.gate === key) ?? []);
}
