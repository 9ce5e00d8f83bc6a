/** Why signing in did not work, as /api/sign-in says it in the address. Unknown, wrong and disabled are one answer. */
export const problems = ['credentials', 'too-many', 'unavailable', 'signed-out'] as const;
export type SignInProblem = (typeof problems)[number];

export const problemOf = (value: unknown): SignInProblem | undefined => problems.find((problem) => problem === value);
