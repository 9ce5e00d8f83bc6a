import { z } from 'zod';
import { datePrecisions, type PartialDate, unknownDate } from './partial-date';

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, 'not-a-date')
  .refine(
    (text) =>
      !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text),
    'not-a-date',
  );

/** A partial date as it travels between browser and server. Missing means unknown. */
export const partialDate = z
  .object({ precision: z.enum(datePrecisions), from: day.nullable(), to: day.nullable(), approximate: z.boolean() })
  .refine(
    ({ precision, from, to }) => (precision === 'unknown' ? !from && !to : Boolean(from && to && from <= to)),
    'not-a-date',
  )
  .default({ ...unknownDate }) satisfies z.ZodType<PartialDate, unknown>;
