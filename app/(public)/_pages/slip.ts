import 'server-only';
import { nextSteps } from '@/components/public/receipt-page';
import { dayWords, wordsIn } from '@/components/public/words';
import { officeKeys, officeOf } from '@/lib/inquiries/queries/office';
import { inGroups } from '@/lib/kernel/numerals';
import { env } from '@/lib/platform/env';
import type { Reply, Visit } from '@/lib/platform/http/document';
import { pdfOf } from '@/lib/platform/pdf';

type Slip = { reference: string; code?: string; receivedAt: Date };

/** The sheet to keep. Its QR code holds the address of the door alone, never the code. */
export async function slipOf(visit: Visit, { reference, code, receivedAt }: Slip): Promise<Reply> {
  const { form, t, locale } = wordsIn(visit.locale);
  const office = await officeOf(locale);
  const day = (date: Date) => dayWords(locale, date);
  const address = `${env.HOMEWARD_URL}/${locale}/open`;
  const reach = officeKeys.filter((key) => key !== 'name' && office[key]) as (
    | 'phone'
    | 'email'
    | 'hours'
    | 'address'
  )[];
  const file = await pdfOf({
    title: form('slip.title'),
    language: locale,
    content: [
      { text: office.name || t('name'), style: 'quiet' },
      { text: form('slip.title'), style: 'title' },
      { text: form('slip.reference'), style: 'label' },
      { text: inGroups(reference, 3), style: 'figures' },
      { text: form('slip.code'), style: 'label' },
      code ? { text: inGroups(code, 4), style: 'figures' } : { text: form('slip.codeHidden') },
      { text: form('slip.warning'), bold: true, margin: [0, 8, 0, 8] },
      { text: form('slip.address'), style: 'label' },
      { text: address, margin: [0, 0, 0, 8] },
      { qr: address, fit: 110 },
      { text: form('receipt.nextTitle'), style: 'heading' },
      { ol: nextSteps(wordsIn(locale), receivedAt.toISOString()) },
      { text: form('receipt.told'), margin: [0, 6, 0, 0] },
      { text: t('reach.title'), style: 'heading' },
      ...reach.map((key) => ({ text: `${t(`reach.${key}`)}: ${office[key]}` })),
      { text: t('money.never'), bold: true, margin: [0, 8, 0, 8] },
      {
        text: `${form('slip.received', { date: day(receivedAt) })} · ${form('slip.printed', { date: day(visit.now) })}`,
        style: 'quiet',
      },
    ],
  });
  return { file, name: `${reference}.pdf`, type: 'application/pdf' };
}
