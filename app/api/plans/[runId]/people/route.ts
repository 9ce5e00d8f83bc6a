import { readPeople } from '@/lib/planning/queries/read-people';
import { peoplePage, peopleWindow } from '@/lib/planning/schema/people';
import { runPath } from '@/lib/planning/schema/runs';
import { route } from '@/lib/platform/http/route';

/** POST /api/plans/:runId/people — a window on the people of a run: a read, posted because names are personal. */
export const POST = route({ params: runPath, body: peopleWindow, answer: peoplePage, repeats: 'by-body' }, readPeople);
