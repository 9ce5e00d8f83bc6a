import { releaseFile } from '@/lib/attachments/commands/decide-on-file';
import { attachmentPath, attachmentReceipt, releasing } from '@/lib/attachments/schema';
import { route } from '@/lib/platform/http/route';

/** POST /api/attachments/{id}/release — a supervisor who did not hand it in takes a file out of quarantine, with a reason. */
export const POST = route({ params: attachmentPath, body: releasing, answer: attachmentReceipt }, releaseFile);
