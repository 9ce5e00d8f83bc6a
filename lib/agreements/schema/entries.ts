import { z } from 'zod';
import type { AgreementEntryId, AgreementId } from '../../kernel/ids';
import { id, optionalText, requiredText, version } from '../../kernel/text-schema';
import { entryKinds } from '../rules/ledger';

/** What was offered or delivered the other way, as a count. Never changed afterwards: withdrawn, and written anew. */
export const newEntry = z.strictObject({
  lineId: z.string('choose-one').min(1, 'choose-one').max(40, 'too-long'),
  kind: z.enum(entryKinds, 'choose-one'),
  count: z.number('not-a-count').int('not-a-count').min(1, 'not-a-count').max(100_000, 'not-a-count'),
  on: z.iso.date('not-a-date'),
  source: requiredText(300),
  note: optionalText(1000),
});
export type NewEntry = z.infer<typeof newEntry>;
export const entryPath = z.object({ id: id<AgreementId>(), entryId: id<AgreementEntryId>() });
export const entryWithdrawal = z.strictObject({ version, reason: requiredText(1000) });
export type EntryWithdrawal = z.infer<typeof entryWithdrawal>;
export const entryReceipt = z.object({ id: id<AgreementEntryId>(), version: z.number() });

const person = z.object({ by: z.string().nullable(), at: z.string() });
export const entryLine = z.object({
  id: id<AgreementEntryId>(),
  lineId: z.string(),
  kind: z.enum(entryKinds),
  count: z.number(),
  on: z.string(),
  source: z.string(),
  note: z.string().nullable(),
  recorded: person,
  withdrawn: person.extend({ reason: z.string() }).nullable(),
  version: z.number(),
});
export type EntryLine = z.infer<typeof entryLine>;
