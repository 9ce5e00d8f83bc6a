import { changeLaboratory } from '@/lib/identity/commands/configure';
import { laboratoryChange, laboratoryPath, laboratoryReceipt } from '@/lib/identity/schema/configuration';
import { route } from '@/lib/platform/http/route';

/** PATCH — a laboratory's name and place, and whether it is in use. */
export const PATCH = route(
  { params: laboratoryPath, body: laboratoryChange, answer: laboratoryReceipt },
  changeLaboratory,
);
