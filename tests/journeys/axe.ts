import { source } from 'axe-core';
import type { Page } from 'playwright-core';

type Found = { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] };

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe holds against the page as it stands, in light and in dark: one line for each thing, empty when nothing. */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Ids are made anew on every page; axe goes with the page, and so is brought each time.
    await page.evaluate(source);
    const found = (await page.evaluate(
      async (wanted) => (await (globalThis as never as Axe).axe.run(document, { runOnly: wanted })).violations,
      tags,
    )) as Found[];
    faults.push(...found.flatMap((fault) => lines(`${name}, ${colorScheme}`, fault)));
  }
  return faults;
}

type Axe = { axe: { run: (where: unknown, options: object) => Promise<{ violations: unknown[] }> } };

const lines = (where: string, { id, help, nodes }: Found) =>
  nodes.slice(0, 3).map(({ target, failureSummary = '' }) => {
    const why = failureSummary.split('\n').slice(1, 2).join(' ').trim();
    return `${where}: ${id} (${help}) at ${target.join(' ')}${why && `: ${why}`}`;
  });
