import { healthCategories } from '@/lib/prisoners/rules';
import { groundFits, grounds, mayCorrectHealth } from '@/lib/prisoners/rules/medical';

const direct = ['incurable', 'not-within-a-year', 'permanently-diminished'];
const neutral = ['recovery-abroad', 'threatened-by-captivity'];
const ordinary = healthCategories.filter((one) => one !== 'direct-repatriation' && one !== 'neutral-country');

test.each([
  ['direct-repatriation', direct],
  ['neutral-country', neutral],
  ...ordinary.map((category) => [category, ['none']] as const),
] as const)('the category “%s” stands on these grounds alone: %j', (category, fitting) => {
  expect(grounds.filter((ground) => groundFits(category, ground).ok)).toEqual(fitting);
});

test.each([
  ['unknown', 'sick', true],
  ['sick', 'good', true],
  ['direct-repatriation', 'direct-repatriation', true],
  ['unknown', 'direct-repatriation', false],
  ['sick', 'neutral-country', false],
  ['direct-repatriation', 'good', false],
  ['neutral-country', 'direct-repatriation', false],
] as const)('from “%s” to “%s” among the facts of a record: %s', (from, to, may) => {
  expect(mayCorrectHealth(from, to).ok).toBe(may);
});
