'use client';

import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { gateCodes } from '@/lib/exchanges/planner/gates';
import { tiers } from '@/lib/exchanges/planner/problem';
import type { PrisonerId } from '@/lib/kernel/ids';
import { type PeopleAsked, shows } from '@/lib/planning/schema/people';

const parts = {
  show: parseAsStringLiteral(shows).withDefault('all'),
  line: parseAsString,
  tier: parseAsInteger,
  gate: parseAsStringLiteral(gateCodes),
  person: parseAsString,
};
export type BoardView = {
  show: (typeof shows)[number];
  line: string | null;
  tier: number | null;
  gate: (typeof gateCodes)[number] | null;
  person: string | null;
};

/** What the board shows, kept in the address as codes, so that it can be sent to a colleague; the server is not asked. */
export function useBoardView() {
  const [view, setView] = useQueryStates(parts, { history: 'replace' });
  return {
    view: view satisfies BoardView,
    open: (id: PrisonerId | null) => void setView({ person: id }),
    narrow: (filter: Partial<Omit<BoardView, 'person'>>) => void setView(filter),
    clear: () => void setView({ show: null, line: null, tier: null, gate: null }),
  };
}

/** The filters as the server takes them. */
export function askedOf({ show, line, tier, gate }: BoardView, text: string): Omit<PeopleAsked, 'from' | 'count'> {
  const known = tiers.find((one) => one === tier);
  return {
    show,
    ...(line !== null && { line }),
    ...(known !== undefined && { tier: known }),
    ...(gate !== null && { gate }),
    ...(text && { text }),
  };
}
