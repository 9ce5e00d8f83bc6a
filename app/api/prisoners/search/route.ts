import { route } from '@/lib/platform/http/route';
import { searchRegistry } from '@/lib/prisoners/queries/search-registry';
import { registryAnswer, registryQuestion } from '@/lib/prisoners/schema/registry';

/** POST /api/prisoners/search — whether somebody is on file. A read, posted so that no name stands in an address. */
export const POST = route({ body: registryQuestion, answer: registryAnswer, repeats: 'by-body' }, searchRegistry);
