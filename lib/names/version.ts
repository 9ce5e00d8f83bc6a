/** Raised whenever another set of keys or forms comes out of the same name. Stored rows carry it and are derived anew. */
export const namesVersion = 4;
