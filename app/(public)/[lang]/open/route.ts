import { showDoor, takeDoor } from '@/app/(public)/_pages/door';
import { page } from '@/app/(public)/_pages/page';

/** GET — asks for reference and code. POST — opens the inquiry. */
export const GET = page(showDoor);
export const POST = page(takeDoor);
