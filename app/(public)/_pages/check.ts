import 'server-only';
import { checkPage } from '@/components/public/check-page';
import { nothingPage } from '@/components/public/keep-page';
import { addPerson, removePerson } from '@/lib/inquiries/commands/keep-draft';
import { sendDraft } from '@/lib/inquiries/commands/send-draft';
import { openPlaces } from '@/lib/inquiries/form/whole';
import { outward } from '@/lib/kernel/outward';
import { refusalBehind } from '@/lib/platform/database-errors';
import { type Reply, retryAfter, type Visit } from '@/lib/platform/http/document';
import { log } from '@/lib/platform/log';
import { spendAttempt } from '@/lib/platform/rate-limit';
import { draftOf, rememberReceipt, to, todayOf } from './draft';
import { shared } from './page';

/** GET: every answer, before sending. */
export const showCheck = (visit: Visit) => checkAgain(visit, { tried: false });

/** POST: one more person, one fewer, come back later, or send. */
export async function takeCheck(visit: Visit): Promise<Reply> {
  const draft = await draftOf(visit);
  if (!draft) return checkAgain(visit, { tried: false });
  const by = { code: draft.code, language: visit.locale, now: visit.now };
  const { go } = visit.form;
  if (go === 'keep') return { goTo: to(visit, 'inquiry/keep') };
  if (go === 'send') return send(visit, draft.code);
  if (draft.sent) return { goTo: to(visit, 'inquiry/sent') };
  if (go === 'add-person') return { goTo: to(visit, `inquiry/names-${await addPerson(by)}`) };
  if (go === 'remove-person') await removePerson(by, Number(visit.form.person) || 0);
  return { goTo: to(visit, 'inquiry/check') };
}

async function send(visit: Visit, code: string): Promise<Reply> {
  // A field no person sees: filled in by programs, sometimes by a browser, so it asks again instead of throwing away.
  if (visit.form.website) return checkAgain(visit, { tried: true, unsent: 'leave-empty', status: 400 });
  try {
    await spendAttempt('submission-address', visit.network);
    await sendDraft(code, visit.locale, visit.now);
    return { goTo: to(visit, 'inquiry/sent'), cookies: [rememberReceipt(code)] };
  } catch (error) {
    const refused = refusalBehind(error);
    if (!refused) log.error({ path: visit.path, err: error }, 'an inquiry was not sent');
    const { status, code: unsent } = refused ? outward[refused.reason] : { status: 500, code: 'internal' };
    const again = await checkAgain(visit, { tried: true, status, ...(unsent === 'invalid' ? {} : { unsent }) });
    return { ...again, headers: refused ? retryAfter(refused) : {} };
  }
}

type Again = { tried: boolean; unsent?: string; status?: number };

async function checkAgain(visit: Visit, { status = 200, ...view }: Again): Promise<Reply> {
  const draft = await draftOf(visit);
  const common = await shared(visit);
  if (!draft) return { html: nothingPage(common), status: 404 };
  if (draft.sent && !draft.sent.changed) return { goTo: to(visit, 'inquiry/sent') };
  const open = openPlaces(draft.answers, todayOf(visit));
  return { html: checkPage({ ...common, answers: draft.answers, open, ...view }), status };
}
