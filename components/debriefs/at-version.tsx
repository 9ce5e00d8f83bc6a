'use client';

import { useState } from 'react';

/**
 * The version a correction was begun at, sent as `version`. It does not move while the form is open, even when the page
 * behind it is read anew: otherwise a colleague's correction would be overwritten unseen.
 */
export function AtVersion({ version }: { version: number }) {
  const [begun] = useState(version);
  return <input type="hidden" name="version" value={begun} />;
}
