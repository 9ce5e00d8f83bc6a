import { route } from '@/lib/platform/http/route';
import { revokeShare } from '@/lib/prisoners/commands/share-record';
import { changed, shareAddress } from '@/lib/prisoners/schema/changes';

/** DELETE /api/prisoners/:id/shares/:shareId — end a share. */
export const DELETE = route({ params: shareAddress, answer: changed }, revokeShare);
