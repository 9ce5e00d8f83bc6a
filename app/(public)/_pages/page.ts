import 'server-only';
import { refusalPage } from '@/components/public/plain-pages';
import { wordsIn } from '@/components/public/words';
import type { Locale } from '@/lib/i18n/locales';
import { officeOf } from '@/lib/inquiries/queries/office';
import { outward } from '@/lib/kernel/outward';
import { documents, type Visit } from '@/lib/platform/http/document';

/** What every page needs: the words of the reader's language and how the office is reached. */
export const shared = async ({ locale }: { locale: Locale }) => ({
  words: wordsIn(locale),
  office: await officeOf(locale),
});

/** A page of the family's side. Refusals and bugs become pages too, in the reader's language. */
export const page = documents(async (visit: Visit, refused) =>
  refusalPage({ ...(await shared(visit)), code: refused ? outward[refused.reason].code : 'internal' }),
);
