import { showAlbum } from '@/lib/debriefs/commands/show-album';
import { albumPath, albumReceipt, albumTurn } from '@/lib/debriefs/schema/album';
import { route } from '@/lib/platform/http/route';

/** POST /api/albums/:id/showing — begins to show it: by somebody who did not assemble it, and once. */
export const POST = route({ params: albumPath, body: albumTurn, answer: albumReceipt }, showAlbum);
