import { recordMedical } from '../../lib/prisoners/commands/record-medical';
import type { People } from './demonstration';
import type { Office } from './staff';

/** Two of the seriously wounded have been seen by the medical officer: one falls under Art. 110, one does not. */
export async function medicalParts(office: Office, held: People) {
  const [first, second] = held.filter(({ n }) => n % 8 === 2);
  const doctor = office['medical-officer'];
  if (first)
    await recordMedical(doctor, {
      id: first.id,
      version: 0,
      healthCategory: 'direct-repatriation',
      severity: 'serious',
      ground: 'permanently-diminished',
      detail: 'Left foot lost in March; the wound has healed. Diabetes since youth.',
      medication: [
        {
          name: 'Insulin',
          dose: '8 units',
          often: 'morning and evening',
          lastGiven: null,
          carriedBy: 'escorting doctor',
        },
      ],
      allergies: 'Penicillin',
      needs: ['wheelchair', 'escort-by-doctor'],
      examineOn: null,
    });
  if (second)
    await recordMedical(doctor, {
      id: second.id,
      version: 0,
      healthCategory: 'seriously-wounded-or-sick',
      severity: 'serious',
      ground: 'none',
      detail: 'Fracture of the thigh, in plaster. Weight loss.',
      medication: [{ name: 'Ibuprofen', dose: '400 mg', often: 'as needed', lastGiven: null, carriedBy: null }],
      allergies: null,
      needs: ['stretcher'],
      examineOn: null,
    });
}
