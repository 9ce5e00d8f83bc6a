import { z } from 'zod';
import { text } from '../../kernel/text-schema';

export const question = z.strictObject({ query: text(200) });
/** What a search box finds: where it is, what it is called, and a quiet word beside it. */
export const foundRecords = z.object({
  records: z.array(z.object({ href: z.string(), title: z.string(), note: z.string() })),
});
export type FoundRecords = z.infer<typeof foundRecords>;
