import { route } from '@/lib/platform/http/route';
import { endSessions } from '@/lib/staff/commands/set-password';
import { endedSessions, nothing, userId } from '@/lib/staff/schema';

/** DELETE /api/users/:userId/sessions — ends every session of this user. */
export const DELETE = route({ params: userId, body: nothing, answer: endedSessions }, endSessions);
