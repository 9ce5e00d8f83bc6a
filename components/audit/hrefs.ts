import type { AuditFilter } from '@/lib/audit/schema';

const queryOf = (filter: Partial<AuditFilter>) => {
  const pairs = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
};

/** The log with this filter; without `before`, from its newest entry. */
export const logHref = (filter: AuditFilter) => `/audit${queryOf(filter)}`;
export const exportHref = ({ before: _, ...filter }: AuditFilter) => `/api/audit/export${queryOf(filter)}`;
