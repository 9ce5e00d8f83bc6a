import { route } from '@/lib/platform/http/route';
import { setPassword } from '@/lib/staff/commands/set-password';
import { nothing, userId, userWithPassword } from '@/lib/staff/schema';

/** POST /api/users/:userId/password — a new first password, in the answer and nowhere else; ends all their sessions. */
export const POST = route({ params: userId, body: nothing, answer: userWithPassword }, setPassword);
