import 'server-only';
import { openValue } from '../../platform/crypto';
import type { Findings } from '../schema/changes';

const nothing: Findings = {
  severity: 'unknown',
  ground: 'none',
  detail: null,
  medication: [],
  allergies: null,
  needs: [],
  examineOn: null,
};

/** The medical part as it was written. Before it had fields of its own it was one text, which is kept as the findings. */
export function openFindings(prisonerId: string, sealed: Uint8Array | null): Findings {
  const kept = openValue<Partial<Findings> | string>('prisoner_medical.detail', prisonerId, sealed);
  return { ...nothing, ...(typeof kept === 'string' ? { detail: kept } : kept) };
}
