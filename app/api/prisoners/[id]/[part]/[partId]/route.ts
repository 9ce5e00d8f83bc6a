import { route } from '@/lib/platform/http/route';
import { withdrawPart } from '@/lib/prisoners/commands/withdraw-part';
import { changed, partAddress, withdrawal } from '@/lib/prisoners/schema/changes';

/** DELETE /api/prisoners/:id/names|identifiers|places|kin/:partId — take back what was recorded by mistake, with a reason. */
export const DELETE = route({ params: partAddress, body: withdrawal, answer: changed }, withdrawPart);
