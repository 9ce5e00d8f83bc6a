import 'server-only';
import { type Actor, publicActor } from '../../access/actor';
import { mayAdminister } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { Locale } from '../../i18n/locales';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { type OfficeSetting, officeSettings } from '../rules';
import { type SettingLine, settingLine } from '../schema';
import { findSettings } from '../store/settings';

type Words = SettingLine['value'];
const unwritten: Words = { uk: null, ru: null, en: null };
const words = settingLine.shape.value;

const wordsOf = (value: unknown): Words => {
  const given = value && typeof value === 'object' ? { ...unwritten, ...value } : unwritten;
  return words.safeParse(given).data ?? unwritten;
};

/** What the office tells families about itself, to be changed: every setting, the unwritten ones with version 0. */
export const listSettings = (actor: Actor): Promise<{ settings: SettingLine[] }> =>
  reading(actor, async (tx) => {
    must(mayAdminister(actor));
    const rows = await findSettings(tx, scopeOf(actor), officeSettings);
    const settings = officeSettings.map((key) => {
      const row = rows.find((one) => one.key === key);
      return { key, value: wordsOf(row?.value), version: row?.version ?? 0 };
    });
    return { settings };
  });

export type Office = Record<'name' | 'phone' | 'email' | 'website' | 'address' | 'hours', string | null>;

/** How to reach the office, in one language, as families read it. What is not configured is null. */
export const officeIn = (locale: Locale): Promise<Office> =>
  reading(publicActor, async (tx) => {
    const rows = await findSettings(tx, scopeOf(publicActor), officeSettings);
    const said = (key: OfficeSetting) => wordsOf(rows.find((row) => row.key === key)?.value)[locale] || null;
    return {
      name: said('office.name'),
      phone: said('office.phone'),
      email: said('office.email'),
      website: said('office.website'),
      address: said('office.address'),
      hours: said('office.hours'),
    };
  });
