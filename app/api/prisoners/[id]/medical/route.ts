import { route } from '@/lib/platform/http/route';
import { recordMedical } from '@/lib/prisoners/commands/record-medical';
import { readMedical } from '@/lib/prisoners/queries/read-medical';
import { changed, medicalChange, medicalPart, prisonerAddress } from '@/lib/prisoners/schema/changes';

/** GET /api/prisoners/:id/medical — the medical part, for the medical officer; logged by itself. PATCH — write it. */
export const GET = route({ params: prisonerAddress, answer: medicalPart }, readMedical);
export const PATCH = route({ params: prisonerAddress, body: medicalChange, answer: changed }, recordMedical);
