import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAdminister } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { transaction } from '../../platform/db';
import { moved, must } from '../../platform/demand';
import type { OfficeSetting } from '../rules';
import type { SettingChange } from '../schema';
import { saveSetting } from '../store/settings';

/** Writes what families read about the office, in three languages. Shown to them from the next page on. */
export const changeSetting = (actor: Actor, { key, value, version }: SettingChange & { key: OfficeSetting }) =>
  transaction(actor, async (tx) => {
    must(mayAdminister(actor));
    moved(await saveSetting(tx, scopeOf(actor), { key, value, version, now: new Date() }));
    await record(tx, actor, { type: 'setting.changed', subject: { type: 'setting', id: key } });
    return { key, version: version + 1 };
  });
