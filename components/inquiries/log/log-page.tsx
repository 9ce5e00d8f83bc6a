'use client';

import { useState } from 'react';
import { LogCase } from './log-case';

/** The form, and a fresh one after each case. */
export function LogPage() {
  const [nth, setNth] = useState(1);
  return <LogCase key={nth} onAnother={() => setNth((number) => number + 1)} />;
}
