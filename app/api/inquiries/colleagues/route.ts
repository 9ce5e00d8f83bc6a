import { listColleagues } from '@/lib/inquiries/queries/read-case';
import { colleagues } from '@/lib/inquiries/schema/case';
import { route } from '@/lib/platform/http/route';

/** GET /api/inquiries/colleagues — whom an inquiry can be handed to. */
export const GET = route({ answer: colleagues }, listColleagues);
