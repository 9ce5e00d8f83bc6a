import { nextAuth } from '@/lib/platform/session';

/** next-auth's own door: session, csrf, callback/credentials. Our form posts to /api/sign-in, which opens the same session. */
export { nextAuth as GET, nextAuth as POST };
