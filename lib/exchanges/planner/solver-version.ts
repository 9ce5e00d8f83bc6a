/** The solver's name and version, pinned exactly; docs/decisions/0021-planner.md says why. Every plan's hash is over them. */
export const solverPinned = { name: 'highs', version: '1.15.3' } as const;
