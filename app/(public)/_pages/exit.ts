import 'server-only';
import { calendarPage } from '@/components/public/calendar-page';
import { closeFamilyDoor } from '@/lib/inquiries/commands/family-door';
import type { Reply, Visit } from '@/lib/platform/http/document';
import { log } from '@/lib/platform/log';
import { forgetDraft, to } from './draft';
import { familyTokenOf, forgetFamily } from './family';

/** GET: a page that could be anybody's. */
export const showCalendar = async (visit: Visit): Promise<Reply> => ({ html: calendarPage(visit.locale, visit.now) });

/** POST, "Exit this page": this device forgets form and inquiry. The draft itself stays for whoever has its code. */
export async function takeExit(visit: Visit): Promise<Reply> {
  const token = familyTokenOf(visit);
  // Whatever happens behind it, the page is left at once.
  if (token)
    await closeFamilyDoor(token, visit.now).catch((err) => log.error({ err }, 'a session was not closed on exit'));
  return {
    goTo: to(visit, 'calendar'),
    cookies: [forgetDraft(), forgetFamily()],
    headers: { 'clear-site-data': '"cache"' },
  };
}
