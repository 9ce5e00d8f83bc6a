import { addLaboratory } from '@/lib/identity/commands/configure';
import { listLaboratories } from '@/lib/identity/queries/configuration';
import { laboratoryList, laboratoryReceipt, newLaboratory } from '@/lib/identity/schema/configuration';
import { route } from '@/lib/platform/http/route';

/** GET — the laboratories. POST — a new one, by an administrator. */
export const GET = route({ answer: laboratoryList }, listLaboratories);
export const POST = route({ body: newLaboratory, answer: laboratoryReceipt, status: 201 }, addLaboratory);
