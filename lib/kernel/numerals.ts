/** `HW-00042`: how a record's number is written and read out. */
export const recordNumber = (number: number) => `HW-${String(number).padStart(5, '0')}`;
/** `B-007`: how a batch's number is written. */
export const batchNumber = (number: number) => `B-${String(number).padStart(3, '0')}`;
/** `A-007`: how an agreement's number is written; `A-007/2`: its second version. */
export const agreementNumber = (number: number, version?: number) =>
  `A-${String(number).padStart(3, '0')}${version === undefined ? '' : `/${version}`}`;
/** `C-0012`: how the number of a matter in the correspondence is written. */
export const threadNumber = (number: number) => `C-${String(number).padStart(4, '0')}`;
/** `I-007`: how a question of identity is numbered; `D-007`: a relative who gives a sample. */
export const identityNumber = (number: number) => `I-${String(number).padStart(3, '0')}`;
export const donorNumber = (number: number) => `D-${String(number).padStart(3, '0')}`;
/** `DD-007`: how a decision of death is numbered. */
export const deathNumber = (number: number) => `DD-${String(number).padStart(3, '0')}`;
/** `481 720 963`: a reference or code in groups, as it is printed and dictated. */
export const inGroups = (digits: string, size: number) =>
  digits.match(new RegExp(`.{1,${size}}`, 'g'))?.join(' ') ?? digits;
/** `DB-0007`: how a debrief's number is written. */
export const debriefNumber = (number: number) => `DB-${String(number).padStart(4, '0')}`;
