import { abandonAlbum } from '@/lib/debriefs/commands/show-album';
import { readAlbum } from '@/lib/debriefs/queries/read-album';
import { albumLine, albumPath, albumReceipt, albumTurn } from '@/lib/debriefs/schema/album';
import { route } from '@/lib/platform/http/route';

/** GET /api/albums/:id — an album; who stands where only once it is answered. DELETE — gives it up, unanswered. */
export const GET = route({ params: albumPath, answer: albumLine }, readAlbum);
export const DELETE = route({ params: albumPath, body: albumTurn, answer: albumReceipt }, abandonAlbum);
