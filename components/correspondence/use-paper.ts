'use client';

import { useState } from 'react';
import type { Direction, EntryKind, Reply } from '@/lib/correspondence/rules/entries';

/** What of a paper being typed decides which further fields are asked for. */
export function usePaper(today: string, first: EntryKind | '' = '') {
  const [kind, onKind] = useState<EntryKind | ''>(first);
  const [direction, onDirection] = useState<Direction>(first ? 'out' : 'in');
  const [on, onOn] = useState(today);
  const [reply, onReply] = useState<Reply | ''>('');
  return { kind, onKind, direction, onDirection, on, onOn, reply, onReply };
}

/** The server names faults by row and part; in a form with one set of fields they stand at those fields. */
export const faultsOfOne = <Fault extends { field?: string; message: string }>(faults: readonly Fault[]): Fault[] => {
  const seen = new Set<string>();
  return faults
    .map((fault) => ({ ...fault, ...(fault.field ? { field: shared(fault.field) } : {}) }))
    .filter(({ field, message }) => {
      const key = `${field}:${message}`;
      return seen.has(key) ? false : seen.add(key);
    });
};
const shared = (field: string) =>
  field.replace(/^prisonerIds(\..*)?$/, 'people').replace(/^(rows\.\d+|said|paper)\./, '');
