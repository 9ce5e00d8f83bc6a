import { keepView } from '@/lib/inquiries/commands/save-view';
import { listViews } from '@/lib/inquiries/queries/list-views';
import { newView, nothing, savedViews, viewQuery } from '@/lib/inquiries/schema/views';
import { route } from '@/lib/platform/http/route';

/** GET /api/views?resource=inquiries — one's own saved filters. POST — keeps one; the same name again replaces it. */
export const GET = route({ query: viewQuery, answer: savedViews }, listViews);
export const POST = route({ body: newView, answer: nothing, status: 201 }, keepView);
