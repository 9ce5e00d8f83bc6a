import { addCorrespondent } from '@/lib/correspondence/commands/change-correspondent';
import { listCorrespondents } from '@/lib/correspondence/queries/list-correspondents';
import { changedCorrespondent, correspondentList, newCorrespondent } from '@/lib/correspondence/schema/correspondents';
import { route } from '@/lib/platform/http/route';

/** GET /api/correspondents — the bodies one writes to. POST — another, by an administrator. */
export const GET = route({ answer: correspondentList }, listCorrespondents);
export const POST = route({ body: newCorrespondent, answer: changedCorrespondent, status: 201 }, addCorrespondent);
