import { route } from '@/lib/platform/http/route';
import { changeUser } from '@/lib/staff/commands/change-user';
import { readUser } from '@/lib/staff/queries/list-users';
import { changedUser, userChange, userId, userLine } from '@/lib/staff/schema';

/** GET /api/users/:userId — one member of staff. PATCH — name, roles, whether they may come in. */
export const GET = route({ params: userId, answer: userLine }, readUser);
export const PATCH = route({ params: userId, body: userChange, answer: changedUser }, changeUser);
