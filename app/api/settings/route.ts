import { route } from '@/lib/platform/http/route';
import { listSettings } from '@/lib/staff/queries/list-settings';
import { settingList } from '@/lib/staff/schema';

/** GET /api/settings — what families read about the office, to be changed. */
export const GET = route({ answer: settingList }, listSettings);
