/** Why signing in did not work, as /api/sign-in says it in the address. Unknown, wrong and disabled are one answer. */
export const problems = ['credentials', 'too-many', 'unavailable', 'signed-out'] as const;
export type SignInProblem = (typeof problems)[number];

/** Any other code a form's answer can carry says as much to the person here as `unavailable`. */
export const problemOf = (value: unknown): SignInProblem | undefined =>
  typeof value === 'string' ? (problems.find((problem) => problem === value) ?? 'unavailable') : undefined;
