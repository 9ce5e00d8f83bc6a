import { signOut } from '@/lib/audit/sign-in';
import { formRoute } from '@/lib/platform/http/form-route';

/** POST /api/sign-out — ends this browser's session and clears what the browser kept. */
export const POST = formRoute([], signOut, { problem: '/sign-in', clear: true });
