import type { Part, PartScore } from '../../names/score/levels';

const nameParts: readonly Part[] = ['surname', 'given', 'patronymic', 'call-sign'];

/** What a reader may know of the record a reason is about. */
export type Reach = {
  /** They may open the record. */
  readonly record: boolean;
  /** They may read the next of kin. */
  readonly kin: boolean;
};

/*
 * Which reasons are shown to whom: a reason quotes the record. Whoever only needs to know that a record exists sees those
 * of the name; a relative's name is for those who reach families. What is left out is left out whole.
 */
export const reasonsFor = (parts: readonly PartScore[], reach: Reach): PartScore[] =>
  parts.filter(({ part }) => {
    if (!reach.record) return nameParts.includes(part);
    return part !== 'relative' || reach.kin;
  });

/** The same reasons seen from the other side. */
export const turned = (parts: readonly PartScore[]): PartScore[] =>
  parts.map((part) => ({ ...part, ours: part.theirs, theirs: part.ours }));
