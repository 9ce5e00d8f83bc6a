import { readSheet } from '@/lib/deaths/queries/read-sheet';
import { deathTellingPath } from '@/lib/deaths/schema/acts';
import { deathSheet } from '@/lib/deaths/schema/view';
import { route } from '@/lib/platform/http/route';

/** GET — the sheet of the officer who is sent to a family; the read is logged. */
export const GET = route({ params: deathTellingPath, answer: deathSheet }, readSheet);
