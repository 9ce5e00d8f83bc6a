import { listArrivals } from '@/lib/identity/queries/list-cases';
import { arrivals } from '@/lib/identity/schema/lists';
import { route } from '@/lib/platform/http/route';

/** GET — people received on a handover about whom no case is open. */
export const GET = route({ answer: arrivals }, listArrivals);
