import { answerAlbum } from '@/lib/debriefs/commands/show-album';
import { albumAnswer, albumPath, albumReceipt } from '@/lib/debriefs/schema/album';
import { route } from '@/lib/platform/http/route';

/** POST /api/albums/:id/answer — what the witness answered: a place or nobody, how sure, in which words. */
export const POST = route({ params: albumPath, body: albumAnswer, answer: albumReceipt }, answerAlbum);
