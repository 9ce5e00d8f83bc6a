import { z } from 'zod';
import { roles } from '../access/roles';
import type { UserId } from '../kernel/ids';
import { id, optionalText, requiredText, version } from '../kernel/text-schema';
import { officeSettings, partyKinds, shortestPassword } from './rules';

const email = z.string('required').trim().toLowerCase().pipe(z.email('not-an-email').max(254, 'too-long'));
const heldRoles = z.array(z.enum(roles, 'choose-one')).min(1, 'choose-one').max(roles.length, 'invalid');

export const newUser = z.strictObject({ email, name: requiredText(120), roles: heldRoles });
export type NewUser = z.infer<typeof newUser>;

export const userId = z.object({ userId: id<UserId>() });
export const userChange = z.strictObject({ name: requiredText(120), roles: heldRoles, active: z.boolean(), version });
export type UserChange = z.infer<typeof userChange>;

/** A password made by the house. It leaves it in this answer and nowhere else. */
export const userWithPassword = z.object({ userId: id<UserId>(), password: z.string() });
export const nothing = z.strictObject({});

export const userLine = z.object({
  id: id<UserId>(),
  email: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  active: z.boolean(),
  version: z.number(),
  createdAt: z.string(),
  lastSeenAt: z.string().nullable(),
  sessions: z.number(),
});
export type UserLine = z.infer<typeof userLine>;
export const userList = z.object({ users: z.array(userLine) });
export const changedUser = z.object({ userId: id<UserId>(), version: z.number() });
export const endedSessions = z.object({ ended: z.number() });

export const ownPassword = z
  .strictObject({
    current: z.string('required').min(1, 'required').max(128, 'too-long'),
    wanted: z.string('required').min(shortestPassword, 'too-short').max(128, 'too-long'),
    again: z.string('required'),
  })
  .refine(({ wanted, again }) => wanted === again, { path: ['again'], message: 'not-the-same' })
  .refine(({ current, wanted }) => current !== wanted, { path: ['wanted'], message: 'same-password' });
export type OwnPassword = z.infer<typeof ownPassword>;

const names = { nameUk: requiredText(120), nameRu: requiredText(120), nameEn: requiredText(120) };
export const newParty = z.strictObject({
  code: z.string('required').regex(/^[a-z][a-z0-9-]{1,30}$/, 'not-a-code'),
  kind: z.enum(partyKinds, 'choose-one'),
  ...names,
});
export type NewParty = z.infer<typeof newParty>;
export const partyId = z.object({ partyId: id() });
export const partyChange = z.strictObject({ ...names, active: z.boolean(), version });
export type PartyChange = z.infer<typeof partyChange>;
export const partyLine = z.object({
  id: id(),
  code: z.string(),
  kind: z.enum(partyKinds),
  nameUk: z.string(),
  nameRu: z.string(),
  nameEn: z.string(),
  active: z.boolean(),
  version: z.number(),
});
export type PartyLine = z.infer<typeof partyLine>;
export const partyList = z.object({ parties: z.array(partyLine) });
export const changedParty = z.object({ partyId: id(), version: z.number() });

const words = z.strictObject({ uk: optionalText(500), ru: optionalText(500), en: optionalText(500) });
export const settingKey = z.object({ key: z.enum(officeSettings) });
export const settingChange = z.strictObject({ value: words, version: z.number().int().min(0) });
export type SettingChange = z.infer<typeof settingChange>;
export const settingLine = z.object({
  key: z.enum(officeSettings),
  value: z.object({ uk: z.string().nullable(), ru: z.string().nullable(), en: z.string().nullable() }),
  version: z.number(),
});
export type SettingLine = z.infer<typeof settingLine>;
export const settingList = z.object({ settings: z.array(settingLine) });
export const changedSetting = z.object({ key: z.enum(officeSettings), version: z.number() });

/** The party this office belongs to; null while nobody has said. */
export const ourParty = z.object({ partyId: id().nullable(), version: z.number() });
export type OurParty = z.infer<typeof ourParty>;
export const ourPartyChange = z.strictObject({
  partyId: id().nullable(),
  version: z.number('invalid').int('invalid').min(0, 'invalid'),
});
export type OurPartyChange = z.infer<typeof ourPartyChange>;
