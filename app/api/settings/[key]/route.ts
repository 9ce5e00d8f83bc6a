import { route } from '@/lib/platform/http/route';
import { changeSetting } from '@/lib/staff/commands/change-setting';
import { changedSetting, settingChange, settingKey } from '@/lib/staff/schema';

/** PATCH /api/settings/:key — one setting in three languages. */
export const PATCH = route({ params: settingKey, body: settingChange, answer: changedSetting }, changeSetting);
