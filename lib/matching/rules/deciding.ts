import { mayDecideDuplicate, mayLink } from '../../access/rules';
import type { PairKind } from '../rules';

/** That a sought person is a record is said by those who link; that two records are one person by those who edit them. */
export const mayDecide = { inquiry: mayLink, duplicate: mayDecideDuplicate } as const satisfies Record<
  PairKind,
  unknown
>;
