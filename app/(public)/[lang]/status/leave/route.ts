import { takeLeave } from '@/app/(public)/_pages/door';
import { page } from '@/app/(public)/_pages/page';

/** POST — closes the inquiry on this device. */
export const POST = page(takeLeave);
