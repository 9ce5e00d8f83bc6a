import { deathOfRecord as readDeathOfRecord } from '@/lib/deaths/queries/death-of-record';
import { deathRecordPath } from '@/lib/deaths/schema/acts';
import { deathOfRecord } from '@/lib/deaths/schema/view';
import { route } from '@/lib/platform/http/route';

/** GET — what a death of this person could rest on, piece by piece, and what has been decided. */
export const GET = route({ params: deathRecordPath, answer: deathOfRecord }, readDeathOfRecord);
