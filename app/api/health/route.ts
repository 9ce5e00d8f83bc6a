import { healthy } from '@/lib/platform/health';

/** GET /api/health — 200 when the database answers, 503 with Retry-After when it does not. */
export const GET = healthy;
