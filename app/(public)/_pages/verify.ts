import 'server-only';
import { type VerifyView, verifyPage } from '@/components/public/verify-page';
import { checkPrintedHash } from '@/lib/exchanges/commands/check-printed-hash';
import { hashIn, inFours, noHash } from '@/lib/exchanges/rules/printed-hash';
import { isLocale } from '@/lib/i18n/locales';
import { outward } from '@/lib/kernel/outward';
import { refusalBehind } from '@/lib/platform/database-errors';
import { type Reply, retryAfter, type Visit } from '@/lib/platform/http/document';
import { spendAttempt } from '@/lib/platform/rate-limit';
import { shared } from './page';

/** GET: asks for the code; led here by the printed square, answers at once. */
export async function showVerify(visit: Visit): Promise<Reply> {
  const asked = new URL(visit.request.url).searchParams.get('list');
  if (asked === null) return { html: verifyPage(await shared(visit)) };
  return answer(visit, asked);
}

/** POST: what the typed code is worth; or the page in another language, with what was typed and what it is worth. */
export function takeVerify({ form, ...visit }: Visit): Promise<Reply> {
  const locale = isLocale(form.language) ? form.language : visit.locale;
  return answer({ ...visit, form, locale }, form.code ?? '', isLocale(form.language));
}

/** What was typed, for correcting; a whole hash in the groups it is printed in, for comparing. */
const again = (typed: string) => (hashIn(typed) === noHash ? typed.slice(0, 500) : inFours(hashIn(typed)));

async function answer(visit: Visit, typed: string, quietly = false): Promise<Reply> {
  const page = async (view: Pick<VerifyView, 'problem' | 'standing'>) =>
    verifyPage({ ...(await shared(visit)), typed: again(typed), ...view });
  if (!typed.trim())
    return quietly ? { html: await page({}) } : { html: await page({ problem: 'empty' }), status: 400 };
  try {
    await spendAttempt('verify-address', visit.network);
    return { html: await page({ standing: await checkPrintedHash(typed) }) };
  } catch (error) {
    const refused = refusalBehind(error);
    if (refused?.reason !== 'too-many' && refused?.reason !== 'unavailable') throw error;
    const { status } = outward[refused.reason];
    return { html: await page({ problem: refused.reason }), status, headers: retryAfter(refused) };
  }
}
