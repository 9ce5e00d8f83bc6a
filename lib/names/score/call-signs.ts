import type { NameToken } from '../person';
import { halfEdits } from './edits';
import type { PartScore } from './levels';
import { otherBits } from './weights';

type Forms = readonly (readonly NameToken[])[];

const isCallSign = ({ role }: NameToken) => role === 'call-sign';
const hasCallSign = (form: Forms[number]) => form.some(isCallSign);

/** The call signs of both sides, when both have one. People change them: another one hardly contradicts. */
export function addCallSigns(parts: PartScore[], ours: Forms, theirs: Forms): void {
  if (!ours.some(hasCallSign) || !theirs.some(hasCallSign)) return;
  let best: PartScore | null = null;
  for (const one of ours.flat().filter(isCallSign))
    for (const other of theirs.flat().filter(isCallSign)) {
      const part = compared(one, other);
      if (best === null || part.bits > best.bits) best = part;
    }
  if (best !== null) parts.push(best);
}

function compared(one: NameToken, other: NameToken): PartScore {
  const answer = { part: 'call-sign', ours: one.text, theirs: other.text } as const;
  if (one.fine === other.fine) return { ...answer, level: 'same', bits: otherBits.callSignSame };
  const distance = halfEdits(one.fine, other.fine, 2);
  if (distance <= 1 || one.skeletons.some((skeleton) => skeleton.length > 2 && other.skeletons.includes(skeleton)))
    return { ...answer, level: 'other-form', bits: otherBits.callSignByEar };
  if (distance <= 2 && one.fine.length > 3) return { ...answer, level: 'one-edit', bits: otherBits.callSignOneEdit };
  return { ...answer, level: 'different', bits: otherBits.callSignDifferent };
}
