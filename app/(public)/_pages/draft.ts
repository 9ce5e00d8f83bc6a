import 'server-only';
import { draftDays } from '@/lib/inquiries/commands/keep-draft';
import { ownDraft } from '@/lib/inquiries/queries/own-draft';
import { draftCodeFrom } from '@/lib/inquiries/reference';
import { cookieLine, cookieOf, forgetLine } from '@/lib/platform/http/cookies';
import type { Visit } from '@/lib/platform/http/document';

const cookie = 'homeward-form';

/** The code of the form begun on this device, or null. */
export const draftCodeOf = ({ request }: Visit) => draftCodeFrom(cookieOf(request, cookie) ?? '');
/** The form begun on this device, or null. */
export async function draftOf(visit: Visit) {
  const code = draftCodeOf(visit);
  const draft = code ? await ownDraft(code, visit.now) : null;
  return code && draft ? { code, ...draft } : null;
}

export const rememberDraft = (code: string) => cookieLine(cookie, code, draftDays * 86_400);
/** From now on the browser forgets the form when it is closed: it holds the receipt. */
export const rememberReceipt = (code: string) => cookieLine(cookie, code);
export const forgetDraft = () => forgetLine(cookie);

export const todayOf = ({ now }: Visit) => now.toISOString().slice(0, 10);
export const to = ({ locale }: { locale: string }, key: string) => `/${locale}/${key}`;
