import type { Locale } from '@/lib/i18n/locales';
import { keepPage } from '@/lib/inquiries/commands/keep-draft';
import { sendDraft } from '@/lib/inquiries/commands/send-draft';
import { showReceipt } from '@/lib/inquiries/commands/show-receipt';
import type { Typed } from '@/lib/inquiries/form/answers';

export const now = new Date();
export const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

const pages: [string, Typed][] = [
  ['who', { inquirerName: 'Олена Коваль', relationship: 'mother' }],
  ['reach', { phone: '+380 67 123 45 67' }],
  ['names', { surname: 'Коваль', given: 'Їжак' }],
  ['birth', { 'birth.month': 'березень', 'birth.year': '1994' }],
  ['lost', { 'lost.year': '2022', circumstances: 'Останній дзвінок' }],
  ['consent', { search: 'yes' }],
];

/** A form with every page answered; its code. */
export async function aFinishedForm(surname = 'Коваль', language: Locale = 'uk') {
  let code: string | null = null;
  for (const [key, typed] of pages) {
    const page: Typed = key === 'names' ? { ...typed, surname } : typed;
    ({ code } = await keepPage({ code, language, now }, key, page));
  }
  if (!code) throw new Error('no form was begun');
  return code;
}

/** An inquiry that was sent, with what its family may keep. */
export async function aSentInquiry(surname = 'Коваль') {
  const form = await aFinishedForm(surname);
  await sendDraft(form, 'uk', now);
  const receipt = await showReceipt(form, 'uk', now);
  if (!receipt) throw new Error('there is no receipt');
  return { form, ...receipt };
}
