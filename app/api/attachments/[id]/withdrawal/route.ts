import { withdrawFile } from '@/lib/attachments/commands/decide-on-file';
import { attachmentPath, attachmentReceipt, withdrawal } from '@/lib/attachments/schema';
import { route } from '@/lib/platform/http/route';

/** POST /api/attachments/{id}/withdrawal — takes a file out of use, with a reason. It stays on file. */
export const POST = route({ params: attachmentPath, body: withdrawal, answer: attachmentReceipt }, withdrawFile);
