import 'server-only';
import { Refused } from '../../kernel/refusal';
import type { HealthCategory } from '../rules';
import { mayCorrectHealth } from '../rules/medical';

/** Refuses to give or take a category of Art. 110 among the facts of a record, at its field. */
export function healthAsWas(from: HealthCategory, to: HealthCategory) {
  if (!mayCorrectHealth(from, to).ok)
    throw new Refused('invalid', { faults: [{ at: 'facts.healthCategory', code: 'medical-officers-word' }] });
}
