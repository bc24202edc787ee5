// Counts that would tell about single people.

/** Members are not shown counts of fewer people than this. */
export const countMin = 5

/** Of counted values those that enough people share. */
export const sharedByMany = <Counted extends { count: number }>(counted: readonly Counted[]): Counted[] => counted.filter(({ count }) => count >= countMin)
