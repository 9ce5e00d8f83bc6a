import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAdminister } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { officeSettings } from '../rules';
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
