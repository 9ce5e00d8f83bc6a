import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma } from '../../platform/db';

/** The inquiries of a scope, as a condition of every query in this domain. */
export function within(scope: Scope): Prisma.InquiryWhereInput {
  if (scope.inquiries === 'all') return {};
  return { id: { in: scope.inquiries === 'none' ? [] : [scope.inquiries.only] } };
}
