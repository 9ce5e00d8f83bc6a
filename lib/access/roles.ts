export const roles = [
  'operator',
  'case-officer',
  'analyst',
  'medical-officer',
  'treatment-officer',
  'planner',
  'supervisor',
  'administrator',
  'auditor',
  'partner',
] as const;
export type Role = (typeof roles)[number];
