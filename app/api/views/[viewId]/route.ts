import { forgetView } from '@/lib/inquiries/commands/save-view';
import { nothing, viewPath } from '@/lib/inquiries/schema/views';
import { route } from '@/lib/platform/http/route';

/** DELETE /api/views/:id — forgets one's own saved view. */
export const DELETE = route({ params: viewPath, answer: nothing }, forgetView);
