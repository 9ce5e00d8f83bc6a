import { z } from 'zod';
import { lineModes } from '../../agreements/rules/content';
import { entryLine } from '../../agreements/schema/entries';
import type { BatchId } from '../../kernel/ids';
import { id } from '../../kernel/text-schema';
import { batchStatuses } from '../rules';
import { person } from './batch';

const figure = z.number().nullable();
const perSide = <Value extends z.ZodType>(value: Value) => z.object({ home: value, away: value });

/** How far an agreement is fulfilled, line by line. `home`: on our lists. `away`: the other way, as counts. */
export const ledger = z.object({
  /** The version its lines are read from; null while none was ever in force. */
  version: z.number().nullable(),
  lines: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      offered: perSide(z.number()),
      delivered: perSide(z.number()),
      /** Under each reading; the line is null where that party has none of this code. */
      readings: z.array(
        z.object({
          partyId: z.string(),
          mode: z.enum(lineModes).nullable(),
          /** Null: everybody the line covers, and how many is not known here. */
          owed: perSide(figure),
          open: perSide(figure),
          /** People on file who are held and whom the line covers; only where everybody is owed. */
          held: figure,
        }),
      ),
    }),
  ),
  /** People on our lists under this agreement with no line recorded, or one that no version in force has. */
  unrecorded: z.object({ offered: z.number(), delivered: z.number() }),
  batches: z.array(
    z.object({
      id: id<BatchId>(),
      number: z.string(),
      name: z.string(),
      status: z.enum(batchStatuses),
      version: z.number(),
      people: z.number(),
      delivered: z.number(),
    }),
  ),
  entries: z.array(entryLine),
});
export type Ledger = z.infer<typeof ledger>;
export type LedgerLine = Ledger['lines'][number];

export const ledgerPeopleOf = ['offered', 'delivered', 'held'] as const;
/** Whom a figure of the ledger counts. Without a line: those with none recorded. `reading` says whose line `held` is asked of. */
export const ledgerQuestion = z
  .strictObject({
    of: z.enum(ledgerPeopleOf, 'choose-one'),
    line: z.string().max(40).optional(),
    reading: z.uuid('invalid').optional(),
  })
  .refine(({ of, line, reading }) => of !== 'held' || (line && reading), { path: ['line'], message: 'choose-one' });
export type LedgerQuestion = z.infer<typeof ledgerQuestion>;

/** The first two hundred, in the order of their numbers. */
export const ledgerPeople = z.object({ people: z.array(person), total: z.number() });
export type LedgerPeople = z.infer<typeof ledgerPeople>;
