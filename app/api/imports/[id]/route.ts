import { mapList } from '@/lib/imports/commands/map-list';
import { readRun } from '@/lib/imports/queries/read-run';
import { importAddress, importMoved, importRun, mappingChange } from '@/lib/imports/schema/runs';
import { route } from '@/lib/platform/http/route';

/** GET /api/imports/{id} — one list and where it stands. PATCH — how its columns are to be understood; its rows are then read. */
export const GET = route({ params: importAddress, answer: importRun }, readRun);
export const PATCH = route({ params: importAddress, body: mappingChange, answer: importMoved }, mapList);
