'use client';

import { Link } from '@/components/ui/link';
import type { PersonRef } from '@/lib/identity/schema/case-view';
import { recordNumber } from '@/lib/kernel/numerals';

/** A record by its name and number, and the way to its identity part. */
export const PersonLink = ({ person }: { person: PersonRef }) => (
  <Link href={`/prisoners/${person.id}/identity`} className="font-medium underline underline-offset-2">
    {person.name} <span data-figures>{recordNumber(person.number)}</span>
  </Link>
);
