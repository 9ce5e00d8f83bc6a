import { showCalendar, takeExit } from '@/app/(public)/_pages/exit';
import { page } from '@/app/(public)/_pages/page';

/** GET — a calendar. POST — leave the site: this device forgets what was done here. */
export const GET = page(showCalendar);
export const POST = page(takeExit);
