import { queryOptions } from '@tanstack/react-query';
import { agreementKeys } from '../../agreements/hooks';
import type { AgreementId } from '../../kernel/ids';
import { get } from '../../platform/fetch';
import { type LedgerQuestion, ledger, ledgerPeople } from '../schema/ledger';

export const ledgerOf = (id: AgreementId) =>
  queryOptions({
    queryKey: [...agreementKeys.one(id), 'ledger'] as const,
    queryFn: ({ signal }) => get(`/api/agreements/${id}/ledger`, { answer: ledger, signal }),
  });

export const ledgerPeopleOfLine = (id: AgreementId, question: LedgerQuestion) =>
  queryOptions({
    queryKey: [...agreementKeys.one(id), 'ledger', 'people', question] as const,
    queryFn: ({ signal }) =>
      get(`/api/agreements/${id}/ledger/people`, { query: question, answer: ledgerPeople, signal }),
  });
