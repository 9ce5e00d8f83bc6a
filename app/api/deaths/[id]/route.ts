import { readDeath } from '@/lib/deaths/queries/read-death';
import { deathPath } from '@/lib/deaths/schema/acts';
import { deathView } from '@/lib/deaths/schema/view';
import { route } from '@/lib/platform/http/route';

/** GET — one decision with what it rests on and how it is told; the read is logged. */
export const GET = route({ params: deathPath, answer: deathView }, readDeath);
