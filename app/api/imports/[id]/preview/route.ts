import { previewList } from '@/lib/imports/queries/preview-list';
import { importAddress, preview, previewQuestion } from '@/lib/imports/schema/runs';
import { route } from '@/lib/platform/http/route';

/** POST /api/imports/{id}/preview — the first rows as they would be understood. A question with a body: it writes nothing. */
export const POST = route(
  { params: importAddress, body: previewQuestion, answer: preview, repeats: 'by-body' },
  previewList,
);
