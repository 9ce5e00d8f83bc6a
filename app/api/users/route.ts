import { route } from '@/lib/platform/http/route';
import { createUser } from '@/lib/staff/commands/create-user';
import { listUsers } from '@/lib/staff/queries/list-users';
import { newUser, userList, userWithPassword } from '@/lib/staff/schema';

/** GET /api/users — everybody who works here. POST — a new member of staff, with a first password in the answer. */
export const GET = route({ answer: userList }, listUsers);
export const POST = route({ body: newUser, answer: userWithPassword, status: 201 }, createUser);
