import { completeUpload } from '@/lib/attachments/commands/complete-upload';
import { attachmentPath, uploadState } from '@/lib/attachments/schema';
import { route } from '@/lib/platform/http/route';

/** POST /api/attachments/{id}/completion — every piece has been sent: the file is checked. Said twice, it is checked once. */
export const POST = route({ params: attachmentPath, answer: uploadState, repeats: 'by-body' }, completeUpload);
