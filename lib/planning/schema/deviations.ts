import { z } from 'zod';
import { deviationCodes, deviationKinds, deviationOutcomes } from '../rules/deviations';
import { dropOutCodes } from '../rules/runs';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'not-a-date');
export const deviationFilter = z.strictObject({
  /** A month, `YYYY-MM`; all of them when missing. */
  month: month.optional(),
  batch: z
    .string()
    .regex(/^(B-)?\d{1,9}$/i, 'invalid')
    .optional(),
});
export type DeviationFilter = z.infer<typeof deviationFilter>;

const count = z.object({ times: z.number(), people: z.number() });
export const deviationReport = z.object({
  filter: deviationFilter,
  months: z.array(z.object({ month: z.string(), overrides: count, withdrawn: count, bypasses: count })),
  lines: z.array(
    z.object({
      month: z.string(),
      batch: z.string(),
      kind: z.enum(deviationKinds),
      code: z.enum([...deviationCodes, ...dropOutCodes]),
      outcome: z.enum(deviationOutcomes),
      times: z.number(),
      people: z.number(),
    }),
  ),
});
export type DeviationReport = z.infer<typeof deviationReport>;

/** The filter in an address. A form leaves its empty fields there, and a month somebody mistyped shows the whole report. */
export const askedDeviations = (address: Record<string, unknown>): DeviationFilter =>
  deviationFilter.safeParse(Object.fromEntries(Object.entries(address).filter(([, value]) => value !== ''))).data ?? {};
