import { signIn } from '@/lib/audit/sign-in';
import { formRoute } from '@/lib/platform/http/form-route';

/** POST /api/sign-in — the form of /sign-in; works without scripts. Ends at the page asked for, or back with what is wrong. */
export const POST = formRoute(['email', 'password', 'next'], signIn, { problem: '/sign-in' });
