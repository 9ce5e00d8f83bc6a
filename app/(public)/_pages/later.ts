import 'server-only';
import { addPage, consentPage } from '@/components/public/status-forms';
import { faultWords } from '@/components/public/step-page';
import { said, type Words, wordsIn } from '@/components/public/words';
import type { FamilyActor } from '@/lib/access/actor';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { changeConsents, writeFromFamily } from '@/lib/inquiries/commands/write-from-family';
import { readStep } from '@/lib/inquiries/form/answers';
import { additions } from '@/lib/inquiries/form/steps';
import { familyPage } from '@/lib/inquiries/queries/family-page';
import { type ConsentPurpose, consentPurposes } from '@/lib/inquiries/rules';
import { type Fault, Refused } from '@/lib/kernel/refusal';
import type { Reply, Visit } from '@/lib/platform/http/document';
import { to } from './draft';
import { behindDoor } from './family';
import { shared } from './page';
import { keyIn } from './status';

/** GET: a form for what the family has learnt since. */
export const showAdd = behindDoor((visit, family) => addAgain(visit, family, visit.locale, []));

/** POST: what was added goes into the thread as one message; an officer checks new contact details before they are used. */
export const takeAdd = behindDoor(async (visit, family) => {
  const { form, locale } = visit;
  if (isLocale(form.language)) return addAgain(visit, family, form.language, []);
  const { values, faults } = readStep({ name: 'reach', perPerson: false, fields: additions }, form, '');
  const given = additions.filter(({ name }) => values[name]);
  if (given.length === 0) faults.push({ at: 'body', code: 'required' });
  if (faults.length > 0) return addAgain(visit, family, locale, faults);
  try {
    const body = messageOf(wordsIn(locale), values);
    await writeFromFamily(family, { body, clientKey: keyIn(visit), as: 'information', now: visit.now });
    return { goTo: to(visit, 'status?done=information') };
  } catch (error) {
    if (error instanceof Refused && error.more.faults) return addAgain(visit, family, locale, [...error.more.faults]);
    throw error;
  }
});

/** One message out of what was filled in. */
function messageOf({ status }: Words, values: Record<string, unknown>): string {
  const contact = additions.slice(1).filter(({ name }) => values[name]);
  const lines = contact.map(({ name }) => said(status, `written.${name}`, { value: String(values[name]) }));
  const parts = [
    values.body ? String(values.body) : '',
    lines.length ? [status('written.contact'), ...lines].join('\n') : '',
  ];
  return parts.filter(Boolean).join('\n\n');
}

async function addAgain(visit: Visit, family: FamilyActor, locale: Locale, faults: readonly Fault[]): Promise<Reply> {
  const common = await shared({ locale });
  const { contact } = await familyPage(family, visit.now);
  const problems = faults.map((fault) => ({ at: fault.at, message: faultWords(common.words, fault) }));
  const html = addPage({ ...common, problems, typed: visit.form, clientKey: keyIn(visit), contact });
  return { html, status: faults.length ? 400 : 200 };
}

/** GET: what the family allows. */
export const showConsent = behindDoor(async (visit, family) => {
  const { consents } = await familyPage(family, visit.now);
  return { html: consentPage({ ...(await shared(visit)), problems: [], chosen: consents }) };
});

/** POST: new choices. */
export const takeConsent = behindDoor(async (visit, family) => {
  const { form } = visit;
  const chosen = Object.fromEntries(consentPurposes.map((purpose) => [purpose, form[purpose] === 'yes'])) as Record<
    ConsentPurpose,
    boolean
  >;
  if (isLocale(form.language))
    return { html: consentPage({ ...(await shared({ locale: form.language })), problems: [], chosen }) };
  await changeConsents(family, chosen, visit.now);
  return { goTo: to(visit, 'status?done=consent') };
});
