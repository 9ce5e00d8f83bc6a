import type { NameToken } from '../person';
import { halfEdits } from './edits';
import type { PartScore } from './levels';
import { otherBits } from './weights';

type Forms = readonly (readonly NameToken[])[];

const callSignsOf = (forms: Forms) => forms.flatMap((form) => form.filter(({ role }) => role === 'call-sign'));

/** The call signs of both sides, when both have one. People change them: another one hardly contradicts. */
export function callSigns(ours: Forms, theirs: Forms): PartScore[] {
  const [mine, others] = [callSignsOf(ours), callSignsOf(theirs)];
  let best: PartScore | null = null;
  for (const one of mine)
    for (const other of others) {
      const part = compared(one, other);
      if (best === null || part.bits > best.bits) best = part;
    }
  return best === null ? [] : [best];
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
