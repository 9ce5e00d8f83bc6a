import { findSimilar } from '@/lib/matching/queries/find-similar';
import { similarAnswer, similarQuestion } from '@/lib/matching/schema/similar';
import { route } from '@/lib/platform/http/route';

/** POST /api/matching/similar — who is on file like the person being typed. Posted, because what is asked is personal. */
export const POST = route({ body: similarQuestion, answer: similarAnswer }, findSimilar);
