import { assembleAlbum } from '@/lib/debriefs/commands/assemble-album';
import { albumReceipt, newAlbum } from '@/lib/debriefs/schema/album';
import { debriefPath } from '@/lib/debriefs/schema/debrief';
import { route } from '@/lib/platform/http/route';

/** POST /api/debriefs/:id/albums — makes an album of one person among at least five others. Somebody else shows it. */
export const POST = route({ params: debriefPath, body: newAlbum, answer: albumReceipt, status: 201 }, assembleAlbum);
