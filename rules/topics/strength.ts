/** How much one kind of evidence adds; a topic is found where the sum reaches its threshold. */
export const strengths = { certain: 8, strong: 4, likely: 3, weak: 2 } as const;

/** What a topic needs unless it says otherwise: one strong cue, or a likely one with any support. */
export const usualThreshold = 4;
/** What a model adds to a cue or takes from it, at most. */
export const mostLent = 2;
