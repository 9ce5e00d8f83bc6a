import { route } from '@/lib/platform/http/route';
import { currentSession } from '@/lib/platform/session';
import { changeOwnPassword } from '@/lib/staff/commands/change-own-password';
import { endedSessions, ownPassword } from '@/lib/staff/schema';

/** POST /api/me/password — one's own password, for whoever knows the present one; ends one's other sessions. */
export const POST = route({ body: ownPassword, answer: endedSessions }, async (actor, given) =>
  changeOwnPassword(actor, { ...given, keep: await currentSession() }),
);
