import { linkSought } from '@/lib/inquiries/commands/link-sought';
import { unlinkSought } from '@/lib/inquiries/commands/unlink-sought';
import { actAnswer, linkRemoval, newLink, soughtPath } from '@/lib/inquiries/schema/acts';
import { route } from '@/lib/platform/http/route';

/** POST /api/inquiries/:id/sought/:id/link — links the person to a record. DELETE — undoes that, with a reason. */
export const POST = route({ params: soughtPath, body: newLink, answer: actAnswer, status: 201 }, linkSought);
export const DELETE = route({ params: soughtPath, body: linkRemoval, answer: actAnswer }, unlinkSought);
