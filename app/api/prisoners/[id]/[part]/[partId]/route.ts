import { withdrawPartOfRecord } from '@/lib/evidence/commands/change-record';
import { route } from '@/lib/platform/http/route';
import { changed, partAddress, withdrawal } from '@/lib/prisoners/schema/changes';

/** DELETE /api/prisoners/:id/names|identifiers|places|kin/:partId — take back what was recorded by mistake, with a reason. */
export const DELETE = route({ params: partAddress, body: withdrawal, answer: changed }, withdrawPartOfRecord);
