import 'server-only';
import { continuePage, keepPage, nothingPage } from '@/components/public/keep-page';
import { dayWords } from '@/components/public/words';
import { isLocale } from '@/lib/i18n/locales';
import { discardDraft, draftDays, resumeDraft } from '@/lib/inquiries/commands/keep-draft';
import { draftCodeFrom } from '@/lib/inquiries/reference';
import type { Reply, Visit } from '@/lib/platform/http/document';
import { spendAttempt } from '@/lib/platform/rate-limit';
import { draftCodeOf, draftOf, forgetDraft, rememberDraft, to } from './draft';
import { shared } from './page';

/** GET: the code with which the form is opened again. */
export async function showKept(visit: Visit): Promise<Reply> {
  const draft = await draftOf(visit);
  const common = await shared(visit);
  if (!draft) return { html: nothingPage(common), status: 404 };
  if (draft.sent) return { goTo: to(visit, 'inquiry/sent') };
  const until = new Date(visit.now.getTime() + draftDays * 86_400_000);
  return { html: keepPage({ ...common, code: draft.code, until: dayWords(visit.locale, until) }) };
}

/** POST: deletes the form. */
export async function takeKept(visit: Visit): Promise<Reply> {
  const code = draftCodeOf(visit);
  if (visit.form.go !== 'forget' || !code) return { goTo: to(visit, 'inquiry/keep') };
  await discardDraft(code);
  return { goTo: `/${visit.locale}`, cookies: [forgetDraft()] };
}

/** GET: asks for the code of a saved form. */
export async function showContinue(visit: Visit): Promise<Reply> {
  return { html: continuePage({ ...(await shared(visit)), here: draftCodeOf(visit) !== null }) };
}

/** POST: opens a saved form on this device. */
export async function takeContinue(visit: Visit): Promise<Reply> {
  const { form } = visit;
  const typed = form.code ?? '';
  if (isLocale(form.language)) return { html: continuePage({ ...(await shared({ locale: form.language })), typed }) };
  await spendAttempt('draft-address', visit.network);
  const code = draftCodeFrom(typed);
  if (code && (await resumeDraft(code, visit.now)))
    return { goTo: to(visit, 'inquiry/check'), cookies: [rememberDraft(code)] };
  return { html: continuePage({ ...(await shared(visit)), typed, wrong: true }), status: 400 };
}
