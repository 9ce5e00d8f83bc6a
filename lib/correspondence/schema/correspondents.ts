import { z } from 'zod';
import type { CorrespondentId } from '../../kernel/ids';
import { id, optionalText, requiredText, version } from '../../kernel/text-schema';
import { correspondentKinds, letterLanguages } from '../rules/correspondents';

const settled = {
  nameUk: requiredText(160),
  nameRu: requiredText(160),
  nameEn: requiredText(160),
  kind: z.enum(correspondentKinds, 'choose-one'),
  /** The power whose bureau it is. */
  partyId: id().nullish(),
  languages: z.array(z.enum(letterLanguages), 'choose-one').min(1, 'choose-one').max(3, 'invalid'),
  replyDays: z.number('not-a-period').int('not-a-period').min(1, 'not-a-period').max(365, 'not-a-period'),
  address: optionalText(500),
};
/** A power's information bureau is a power's; a body between the sides belongs to none. */
const ofItsPower = {
  check: ({ kind, partyId }: { kind: string; partyId?: string | null | undefined }) =>
    (kind === 'information-bureau') === Boolean(partyId),
  otherwise: { path: ['partyId'], message: 'bureau-of-a-power' },
};

export const newCorrespondent = z
  .strictObject({ code: z.string('required').regex(/^[a-z][a-z0-9-]{1,30}$/, 'not-a-code'), ...settled })
  .refine(ofItsPower.check, ofItsPower.otherwise);
export type NewCorrespondent = z.infer<typeof newCorrespondent>;
export const correspondentChange = z
  .strictObject({ ...settled, active: z.boolean(), version })
  .refine(ofItsPower.check, ofItsPower.otherwise);
export type CorrespondentChange = z.infer<typeof correspondentChange>;
export const correspondentPath = z.object({ correspondentId: id<CorrespondentId>() });
export const changedCorrespondent = z.object({ correspondentId: id<CorrespondentId>(), version: z.number() });

const named = { uk: z.string(), ru: z.string(), en: z.string() };
/** A correspondent as lists and forms name it. */
export const correspondentName = z.object({
  id: id<CorrespondentId>(),
  ...named,
  kind: z.enum(correspondentKinds),
  replyDays: z.number(),
});
export type CorrespondentName = z.infer<typeof correspondentName>;

export const correspondentLine = correspondentName.extend({
  code: z.string(),
  partyId: z.string().nullable(),
  party: z.object(named).nullable(),
  languages: z.array(z.enum(letterLanguages)),
  address: z.string().nullable(),
  active: z.boolean(),
  version: z.number(),
});
export type CorrespondentLine = z.infer<typeof correspondentLine>;
export const correspondentList = z.object({ correspondents: z.array(correspondentLine) });
