import { page } from '@/app/(public)/_pages/page';
import { showVerify, takeVerify } from '@/app/(public)/_pages/verify';

/** GET /uk/verify — asks for a printed hash; with ?list= says what it is worth. POST — the same for a typed one. */
export const GET = page(showVerify);
export const POST = page(takeVerify);
