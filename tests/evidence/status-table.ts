import { type SourceKind, sourceKinds } from '@/lib/evidence/rules';
import { derive, type LedgerClaim, type Shortfall } from '@/lib/evidence/rules/derivation';
import type { Policy } from '@/lib/evidence/rules/policy';
import { credibilities, reliabilities } from '@/lib/kernel/admiralty-scale';

type Graded = Pick<LedgerClaim, 'sourceKind' | 'reliability' | 'credibility'>;
const claim = (id: string, given: Graded & { originKey?: string }): LedgerClaim => ({
  id,
  says: 'in-captivity',
  retracted: false,
  ...given,
});

/** How many, and what stands beside the claim that is looked at. */
const company: Record<string, (one: Graded) => LedgerClaim[]> = {
  alone: (one) => [claim('1', one)],
  'twice, two origins': (one) => [claim('1', { ...one, originKey: 'x' }), claim('2', { ...one, originKey: 'y' })],
  'and a retracted one': (one) => [claim('1', one), { ...claim('2', besideIt(one.sourceKind)), retracted: true }],
  'and a testimony B2': (one) => [claim('1', one), claim('2', besideIt(one.sourceKind))],
  'and it, one origin': (one) => [
    claim('1', { ...one, originKey: 'x' }),
    claim('2', { ...besideIt(one.sourceKind), originKey: ' X ' }),
  ],
};
/** A credible testimony; beside a testimony, a letter. */
const besideIt = (kind: SourceKind): Graded => ({
  sourceKind: kind === 'returnee-testimony' ? 'letter' : 'returnee-testimony',
  reliability: 'B',
  credibility: 2,
});

/** Why captivity is not confirmed: a capital where it is at least probable. */
const why: Record<Shortfall, string> = {
  nothing: 'c',
  'no-claims': 'n',
  'never-confirming': 'x',
  'not-credible': 'w',
  'second-kind': 'k',
  'second-origin': 'o',
};
function markOf(claims: readonly LedgerClaim[], policy: Policy): string {
  const { conclusion, shortfall } = derive(claims, policy);
  return conclusion === 'none' ? why[shortfall] : why[shortfall].toUpperCase();
}

const width = 22;

/** Every kind of source at every grade, alone and in company, as a table a case worker can read. */
export function statusTable(policy: Policy): string {
  const blocks = sourceKinds.map((sourceKind) => {
    const heading = Object.keys(company).map((title) => title.padEnd(width));
    const scale = Object.keys(company).map(() => credibilities.join(' ').padEnd(width));
    const rows = reliabilities.map((reliability) => {
      const cells = Object.values(company).map((beside) =>
        credibilities
          .map((credibility) => markOf(beside({ sourceKind, reliability, credibility }), policy))
          .join(' ')
          .padEnd(width),
      );
      return `  ${reliability}  ${cells.join('')}`.trimEnd();
    });
    return [sourceKind, `     ${heading.join('')}`.trimEnd(), `     ${scale.join('')}`.trimEnd(), ...rows].join('\n');
  });
  return `${legend}\n\n${blocks.join('\n\n')}\n`;
}

const legend = [
  'What one claim of captivity carries, by kind of source, reliability (A-F, down) and credibility (1-6, across).',
  'C: can be proposed as confirmed and confirmed by a second person. Anything else is a no, and says why:',
  'K  probable; another kind of source is missing          O  probable; both go back to one origin',
  'w  nothing follows: the grade is too weak               x  nothing follows: such sources never confirm',
].join('\n');
