import { rowsOfRun } from '@/lib/imports/queries/rows-of-run';
import { importAddress, importRows, rowFilter } from '@/lib/imports/schema/runs';
import { route } from '@/lib/platform/http/route';

/** GET /api/imports/{id}/rows?show=&after= — rows of one kind, with the people on file they may be about. */
export const GET = route({ params: importAddress, query: rowFilter, answer: importRows }, rowsOfRun);
