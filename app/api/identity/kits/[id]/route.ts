import { readKit } from '@/lib/identity/queries/read-kit';
import { kitPath } from '@/lib/identity/schema/dna';
import { kitSheet } from '@/lib/identity/schema/kit-sheet';
import { route } from '@/lib/platform/http/route';

/** GET — one kit and its whole way. */
export const GET = route({ params: kitPath, answer: kitSheet }, readKit);
