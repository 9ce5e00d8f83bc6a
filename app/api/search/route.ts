import { route } from '@/lib/platform/http/route';
import { searchRecords } from '@/lib/reports/queries/search-records';
import { everythingFound, question } from '@/lib/reports/schema/found';

/** POST /api/search — people, inquiries and batches, for the search box. A read, posted so that no name stands in an address. */
export const POST = route({ body: question, answer: everythingFound, repeats: 'by-body' }, searchRecords);
