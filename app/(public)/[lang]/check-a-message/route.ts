import { page, shared } from '@/app/(public)/_pages/page';
import { messagesPage } from '@/components/public/plain-pages';

/** GET — how to tell our messages from a fraudster's. */
export const GET = page(async (visit) => ({ html: messagesPage(await shared(visit)) }));
