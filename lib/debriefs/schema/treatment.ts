import { z } from 'zod';
import type { AccountId } from '../../kernel/ids';
import { partialDate } from '../../kernel/partial-date-schema';
import { id, optionalText, requiredText, version } from '../../kernel/text-schema';
import { accountUses, areUses, treatmentKinds } from '../rules/treatment';

export const accountPath = z.object({ accountId: id<AccountId>() });

/** What is encrypted as one. */
const content = {
  text: requiredText(20_000),
  place: optionalText(300),
  from: partialDate,
  until: partialDate,
  kinds: z.array(z.enum(treatmentKinds, 'choose-one')).max(treatmentKinds.length, 'invalid').default([]),
  injuries: optionalText(4000),
};
const uses = z.array(z.enum(accountUses, 'choose-one')).refine(areUses, 'uses-missing');

export const newAccount = z.strictObject({ ...content, uses });
export type NewAccount = z.infer<typeof newAccount>;
export const accountChange = z.strictObject({ version, ...content, uses });
export type AccountChange = z.infer<typeof accountChange>;

/** What is kept sealed of an account, as it was given. */
export type AccountContent = Omit<NewAccount, 'uses'>;

export const accountReceipt = z.object({ accountId: id<AccountId>(), version: z.number() });

export const accountLine = z.object({
  id: id<AccountId>(),
  ...content,
  text: z.string(),
  place: z.string().nullable(),
  injuries: z.string().nullable(),
  uses: z.array(z.enum(accountUses)),
  writtenBy: z.string().nullable(),
  writtenAt: z.string(),
  updatedAt: z.string(),
  version: z.number(),
  mayChange: z.boolean(),
});
export type AccountLine = z.infer<typeof accountLine>;
export const accountList = z.object({ accounts: z.array(accountLine), mayWrite: z.boolean() });
export type AccountList = z.infer<typeof accountList>;
