import type { Category, HealthCategory } from '../../prisoners/rules';
import type { AgreementContent, AgreementLine } from './content';

/*
 * What the law owes whatever the parties agree (must agree with app.unanswered_law in the migrations):
 * - seriously wounded and sick are sent back regardless of number or rank (GC III Art. 109–110); exchanges man for man
 *   are prohibited for them
 * - medical and religious personnel are retained only as far as needed and otherwise returned; they are not prisoners of
 *   war, and nobody is asked for in return (GC I Art. 28 and 30)
 */
export const laws = ['wounded-and-sick', 'medical-and-religious'] as const;
export type Law = (typeof laws)[number];
const wounded: readonly HealthCategory[] = ['seriously-wounded-or-sick', 'direct-repatriation'];
const protectedPersonnel: readonly Category[] = ['medical', 'religious'];

/** The law a line is for people of, whatever else it is for. A line's title is not read: only its criteria say whom it is for. */
export const lawsOf = ({ criteria }: Pick<AgreementLine, 'criteria'>): Law[] =>
  laws.filter((law) =>
    criteria.some(({ health = [], category = [] }) =>
      law === 'wounded-and-sick'
        ? health.some((code) => wounded.includes(code))
        : category.some((code) => protectedPersonnel.includes(code)),
    ),
  );

export type LawWarning = {
  /** What the answer is filed under: party, line and law. */
  readonly key: string;
  readonly partyId: string;
  readonly lineId: string;
  readonly lineTitle: string;
  readonly law: Law;
};

/** Every line of every reading that sets a condition where the law allows none. Each needs a written answer. */
export const warningsOf = ({ readings }: Pick<AgreementContent, 'readings'>): LawWarning[] =>
  readings.flatMap(({ partyId, lines }) =>
    lines
      .filter(({ mode }) => mode !== 'unconditional')
      .flatMap((line) =>
        lawsOf(line).map((law) => ({
          key: `${partyId}/${line.id}/${law}`,
          partyId,
          lineId: line.id,
          lineTitle: line.title,
          law,
        })),
      ),
  );

export type Answers = Readonly<Record<string, string>>;

/** The warnings nobody has answered in writing. While there is one, the version cannot be proposed. */
export const unanswered = (content: Pick<AgreementContent, 'readings'>, answers: Answers) =>
  warningsOf(content).filter(({ key }) => !answers[key]?.trim());

/** The answers that belong to a warning; whatever else was sent is not kept. */
export const answersTo = (content: Pick<AgreementContent, 'readings'>, answers: Answers): Record<string, string> =>
  Object.fromEntries(warningsOf(content).flatMap(({ key }) => (answers[key] ? [[key, answers[key]]] : [])));
