import { z } from 'zod';
import { lines, relations } from '../rules/kinship';
import { kitLine, laboratoryRef } from './dna-view';

/** A kit as its label and its sheet show it: no name of a donor, no name of whom they seek. */
export const kitSheet = z.object({
  kit: kitLine,
  relation: z.enum(relations).nullable(),
  line: z.enum(lines).nullable(),
  recordId: z.string().nullable(),
  caseNumber: z.number().nullable(),
  tagNumber: z.string().nullable(),
  laboratories: z.array(laboratoryRef),
});
export type KitSheet = z.infer<typeof kitSheet>;
