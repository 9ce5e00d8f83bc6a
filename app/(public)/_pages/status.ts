import 'server-only';
import { randomUUID } from 'node:crypto';
import { statusPage } from '@/components/public/status-page';
import { faultWords } from '@/components/public/step-page';
import { saidIfAny } from '@/components/public/words';
import type { FamilyActor } from '@/lib/access/actor';
import { isLocale } from '@/lib/i18n/locales';
import { writeFromFamily } from '@/lib/inquiries/commands/write-from-family';
import { familyPage, familySlip } from '@/lib/inquiries/queries/family-page';
import { outward } from '@/lib/kernel/outward';
import { cleanText } from '@/lib/kernel/text-schema';
import { refusalBehind } from '@/lib/platform/database-errors';
import { type Reply, retryAfter, type Visit } from '@/lib/platform/http/document';
import { to } from './draft';
import { behindDoor } from './family';
import { shared } from './page';
import { slipOf } from './slip';

const longestMessage = 4000;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The page's own key, so that a message sent twice is one message; a key that is no key of ours is replaced. */
export const keyIn = ({ form }: Visit) => (uuid.test(form.key ?? '') ? (form.key as string) : randomUUID());

/** GET: where the work stands. */
export const showStatus = behindDoor((visit, family) => {
  const done = new URL(visit.request.url).searchParams.get('done');
  return statusAgain(visit, family, done === 'message' || done === 'information' || done === 'consent' ? { done } : {});
});

/** POST: a message from the family. */
export const takeMessage = behindDoor(async (visit, family) => {
  const { form } = visit;
  if (isLocale(form.language))
    return statusAgain({ ...visit, locale: form.language }, family, { typed: form.body ?? '' });
  const typed = form.body ?? '';
  const body = cleanText(typed);
  const code = body ? (body.length > longestMessage ? 'too-long' : null) : 'required';
  if (code) return statusAgain(visit, family, { typed, code, status: 400 });
  try {
    await writeFromFamily(family, { body, clientKey: keyIn(visit), as: 'message', now: visit.now });
    return { goTo: to(visit, 'status?done=message') };
  } catch (error) {
    const refused = refusalBehind(error);
    if (!refused || refused.reason === 'signed-out') throw error;
    const { status, code: outside } = outward[refused.reason];
    const again = await statusAgain(visit, family, {
      typed,
      code: refused.more.faults?.[0]?.code ?? null,
      unsaved: outside,
      status,
    });
    return { ...again, headers: retryAfter(refused) };
  }
});

/** GET: the sheet to keep, without the code. */
export const showStatusSlip = behindDoor(async (visit, family) => slipOf(visit, await familySlip(family)));

type Again = {
  typed?: string;
  code?: string | null;
  unsaved?: string;
  status?: number;
  done?: 'message' | 'information' | 'consent';
};

async function statusAgain(
  visit: Visit,
  family: FamilyActor,
  { code, unsaved, status = 200, ...view }: Again,
): Promise<Reply> {
  const common = await shared(visit);
  const { words } = common;
  const html = statusPage({
    ...common,
    ...view,
    page: await familyPage(family, visit.now),
    now: visit.now,
    clientKey: keyIn(visit),
    problem: code ? faultWords(words, { at: 'body', code }) : undefined,
    unsaved:
      unsaved && !code ? (saidIfAny(words.t, `refusals.${unsaved}.what`) ?? words.t('refusals.other.what')) : undefined,
  });
  return { html, status };
}
