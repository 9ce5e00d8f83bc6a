import { oneAttachmentOf } from '@/lib/attachments/queries/one-attachment';
import { attachmentPath, oneAttachment } from '@/lib/attachments/schema';
import { route } from '@/lib/platform/http/route';

/** GET /api/attachments/{id} — one file: what it is, its hashes, its chain of custody. */
export const GET = route({ params: attachmentPath, answer: oneAttachment }, oneAttachmentOf);
