import 'server-only';
import { type DoorView, doorPage } from '@/components/public/door-page';
import { isLocale } from '@/lib/i18n/locales';
import { closeFamilyDoor, openFamilyDoor } from '@/lib/inquiries/commands/family-door';
import { outward } from '@/lib/kernel/outward';
import { refusalBehind } from '@/lib/platform/database-errors';
import { type Reply, retryAfter, type Visit } from '@/lib/platform/http/document';
import { spendAttempt } from '@/lib/platform/rate-limit';
import { to } from './draft';
import { familyTokenOf, forgetFamily, rememberFamily } from './family';
import { shared } from './page';

/** GET: asks for reference and code. */
export async function showDoor(visit: Visit): Promise<Reply> {
  const ended = new URL(visit.request.url).searchParams.has('ended');
  return { html: doorPage({ ...(await shared(visit)), ended }) };
}

/** POST: opens the inquiry, or answers the one page that says these two open nothing. */
export async function takeDoor(visit: Visit): Promise<Reply> {
  const { form } = visit;
  const typed = { reference: form.reference ?? '', code: form.code ?? '' };
  if (isLocale(form.language)) return { html: doorPage({ ...(await shared({ locale: form.language })), typed }) };
  const again = async (problem: DoorView['problem'], status: number) => ({
    html: doorPage({ ...(await shared(visit)), typed, ...(problem ? { problem } : {}) }),
    status,
  });
  if (!typed.reference.trim() || !typed.code.trim()) return again('empty', 400);
  try {
    await spendAttempt('status-address', visit.network);
    await spendAttempt('status-reference', typed.reference.normalize('NFKC').replace(/\D/g, '').slice(0, 20));
    const token = await openFamilyDoor(typed, visit.now);
    if (!token) return await again('closed', 400);
    return { goTo: to(visit, 'status'), cookies: [rememberFamily(token)] };
  } catch (error) {
    const refused = refusalBehind(error);
    if (refused?.reason !== 'too-many' && refused?.reason !== 'unavailable') throw error;
    return { ...(await again(refused.reason, outward[refused.reason].status)), headers: retryAfter(refused) };
  }
}

/** POST: closes the inquiry on this device. */
export async function takeLeave(visit: Visit): Promise<Reply> {
  const token = familyTokenOf(visit);
  if (token) await closeFamilyDoor(token, visit.now);
  return { goTo: `/${visit.locale}`, cookies: [forgetFamily()], headers: { 'clear-site-data': '"cache"' } };
}
