import type { SourceKind } from '../rules';
import { gradedWithCare } from './source-kinds';

export type Grade = { readonly sourceKind: SourceKind; readonly reliability: string; readonly credibility: number };

/*
 * When a grade has to be accounted for in words:
 * - nobody could judge the source (F) or what it says (6): why not
 * - media, a social network or an intercept is called reliable (A or B): on what ground
 * A later grade is always accounted for, because somebody thought otherwise before.
 */
export const gradeNeedsReason = ({ sourceKind, reliability, credibility }: Grade): boolean =>
  reliability === 'F' ||
  credibility === 6 ||
  (gradedWithCare.includes(sourceKind) && (reliability === 'A' || reliability === 'B'));

export const sameGrade = (one: Omit<Grade, 'sourceKind'>, other: Omit<Grade, 'sourceKind'>) =>
  one.reliability === other.reliability && one.credibility === other.credibility;
