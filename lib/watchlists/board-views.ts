/** The ways a board can be looked at: in its address, and as what somebody wants a list to open in. */
export const boardViews = ['board', 'timeline', 'table', 'wall'] as const;
export type BoardView = (typeof boardViews)[number];
