import { actAnswer, linkRemoval, newLink, soughtPath } from '@/lib/inquiries/schema/acts';
import { linkPerson, unlinkPerson } from '@/lib/matching/commands/link-person';
import { route } from '@/lib/platform/http/route';

/** POST /api/inquiries/:id/sought/:id/link — links the person to a record. DELETE — undoes that, with a reason. */
export const POST = route({ params: soughtPath, body: newLink, answer: actAnswer, status: 201 }, linkPerson);
export const DELETE = route({ params: soughtPath, body: linkRemoval, answer: actAnswer }, unlinkPerson);
