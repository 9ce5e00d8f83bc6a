import { route } from '@/lib/platform/http/route';
import { searchRecords } from '@/lib/reports/queries/search-records';
import { foundRecords, question } from '@/lib/reports/schema/found';

/** POST /api/search — records by name or number, for the search box. A read, posted so that no name stands in an address. */
export const POST = route({ body: question, answer: foundRecords, repeats: 'by-body' }, searchRecords);
