import { type SourceKind, sourceKinds } from '@/lib/evidence/rules';
import { derive, type LedgerClaim } from '@/lib/evidence/rules/derivation';
import type { Policy } from '@/lib/evidence/rules/policy';
import { credibilities, reliabilities } from '@/lib/kernel/admiralty-scale';

type Graded = Pick<LedgerClaim, 'sourceKind' | 'reliability' | 'credibility'>;
const claim = (id: string, given: Graded & { originKey?: string }): LedgerClaim => ({
  id,
  says: 'in-captivity',
  retracted: false,
  ...given,
});

/** What stands beside the claim that is looked at. */
const company: Record<string, (one: Graded) => LedgerClaim[]> = {
  alone: (one) => [claim('1', one)],
  'twice, two origins': (one) => [claim('1', { ...one, originKey: 'x' }), claim('2', { ...one, originKey: 'y' })],
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

const marks = { confirmed: 'C', probable: 'p', none: '.' } as const;
const width = 22;

/** Every kind of source at every grade, alone and in company, as a table a case worker can read. */
export function statusTable(policy: Policy): string {
  const blocks = sourceKinds.map((sourceKind) => {
    const heading = Object.keys(company).map((title) => title.padEnd(width));
    const scale = Object.keys(company).map(() => credibilities.join(' ').padEnd(width));
    const rows = reliabilities.map((reliability) => {
      const cells = Object.values(company).map((beside) =>
        credibilities
          .map((credibility) => marks[derive(beside({ sourceKind, reliability, credibility }), policy).conclusion])
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
  'C: can be proposed as confirmed and confirmed by a second person.  p: probable.  . : nothing follows.',
].join('\n');
