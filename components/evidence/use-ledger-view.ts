'use client';

import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { ledgerFilters, ledgerSorts } from '@/lib/evidence/rules/ledger';

/** The ledger's order and filter, kept in the address as codes; changing them asks the server for nothing. */
export function useLedgerView() {
  const [sort, setSort] = useQueryState('sort', parseAsStringLiteral(ledgerSorts).withDefault('time'));
  const [show, setShow] = useQueryState('show', parseAsStringLiteral(ledgerFilters).withDefault('all'));
  return { sort, show, setSort, setShow, showAll: () => setShow(null) };
}
