import type { Target } from '../../imports/rules/fields';
import { type Mapping, unweighed } from '../../imports/rules/mapping';

/** The part of a mapping that a list of the other side has: it enters nobody, so that nothing of it is weighed. */
export type ListColumns = Pick<Mapping, 'headerLine' | 'sheet' | 'dateOrder'> & {
  readonly columns: readonly (Target | null)[];
};

/** The same as the reader of lists wants it. */
export const asMapping = (columns: ListColumns): Mapping => ({ ...columns, enterAs: 'reported', standing: unweighed });
