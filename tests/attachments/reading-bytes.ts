import { inflateSync } from 'node:zlib';
import type { Asking } from '@/lib/attachments/rules/asking';
import { checkPdf } from '@/lib/attachments/rules/pdf';

/** Runs a rule that asks for bytes over a file in memory. */
export function over<Answer>(asking: Asking<Answer>, bytes: Uint8Array): Answer {
  let step = asking.next();
  while (!step.done) step = asking.next(bytes.subarray(step.value.at, step.value.at + step.value.length));
  return step.value;
}

export function pdfVerdict(bytes: Uint8Array): string {
  const asking = checkPdf(bytes);
  let step = asking.next();
  while (!step.done) {
    const { packed, most } = step.value;
    let answer: Uint8Array | null = null;
    try {
      answer = inflateSync(packed, { maxOutputLength: most });
    } catch {}
    step = asking.next(answer);
  }
  return step.value.ok ? 'yes' : step.value.fault;
}
