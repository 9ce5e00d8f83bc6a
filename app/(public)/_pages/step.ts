import 'server-only';
import { stepPage } from '@/components/public/step-page';
import { isLocale } from '@/lib/i18n/locales';
import { addPerson, keepPage } from '@/lib/inquiries/commands/keep-draft';
import { readStep, type Typed } from '@/lib/inquiries/form/answers';
import { keyOf, mostPeople, namesIn, type Place, placeOf, placesFor } from '@/lib/inquiries/form/steps';
import { outward } from '@/lib/kernel/outward';
import type { Fault, RefusalReason } from '@/lib/kernel/refusal';
import { refusalBehind } from '@/lib/platform/database-errors';
import { found } from '@/lib/platform/demand';
import { type Reply, retryAfter, type Visit } from '@/lib/platform/http/document';
import { log } from '@/lib/platform/log';
import { spendAttempt } from '@/lib/platform/rate-limit';
import { draftCodeOf, draftOf, rememberDraft, to, todayOf } from './draft';
import { shared } from './page';

/** GET: one question, with what was typed before. A form that was sent shows its receipt instead. */
export async function showStep(visit: Visit): Promise<Reply> {
  const draft = await draftOf(visit);
  if (draft?.sent && !draft.sent.changed) return { goTo: to(visit, 'inquiry/sent') };
  const people = draft?.answers.people ?? 1;
  const place = found(placeOf(visit.params.step ?? '', people));
  const fromCheck = new URL(visit.request.url).searchParams.get('from') === 'check';
  const typed = draft?.answers.typed[keyOf(place)] ?? {};
  return { html: stepPage({ ...(await shared(visit)), place, people, typed, faults: [], fromCheck }) };
}

/** POST: keeps the page, right or wrong; then goes on, or shows what is wrong with everything typed still in place. */
export async function takeStep(visit: Visit): Promise<Reply> {
  const place = found(placeOf(visit.params.step ?? '', mostPeople));
  const { form } = visit;
  const typed: Typed = Object.fromEntries(
    namesIn(place.step).flatMap((name) => (form[name] ? [[name, form[name]]] : [])),
  );
  const faults = readStep(place.step, typed, todayOf(visit)).faults;
  try {
    return await keepAndGoOn(visit, place, typed, faults);
  } catch (error) {
    const refused = refusalBehind(error);
    if (!refused) log.error({ path: visit.path, err: error }, 'a page of the form was not saved');
    const unsaved = refused ? outward[refused.reason].code : 'internal';
    const html = await stepAgain(visit, { place, typed, faults, unsaved });
    return {
      html,
      status: refused ? outward[refused.reason].status : 500,
      headers: refused ? retryAfter(refused) : {},
    };
  }
}

async function keepAndGoOn(visit: Visit, place: Place, typed: Typed, faults: Fault[]): Promise<Reply> {
  const { form, now, locale } = visit;
  const language = isLocale(form.language) ? form.language : locale;
  await spendAttempt('draft-address', visit.network);
  const { code, people } = await keepPage({ code: draftCodeOf(visit), language, now }, keyOf(place), typed);
  const cookies = [rememberDraft(code)];
  const after = (key: string) => ({ goTo: `/${language}/inquiry/${key}`, cookies });
  if (isLocale(form.language)) return after(keyOf(place) + (form.from === 'check' ? '?from=check' : ''));
  if (form.go === 'keep') return after('keep');
  if (faults.length > 0)
    return { html: await stepAgain(visit, { place, typed, faults, people }), status: 400, cookies };
  if (form.from === 'check') return after('check');
  if (form.go === 'add-person') return after(`names-${await addPerson({ code, language, now })}`);
  const places = placesFor(people);
  const next = places[places.findIndex((one) => keyOf(one) === keyOf(place)) + 1];
  return after(next ? keyOf(next) : 'check');
}

type Again = { place: Place; typed: Typed; faults: Fault[]; people?: number; unsaved?: RefusalReason | 'internal' };

const stepAgain = async (visit: Visit, { people, ...view }: Again) =>
  stepPage({
    ...(await shared(visit)),
    people: people ?? view.place.person,
    fromCheck: visit.form.from === 'check',
    ...view,
  });
