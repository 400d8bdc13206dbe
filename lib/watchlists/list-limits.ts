/** What a saved watchlist takes, and how much of it one person has. Characters are code points. */
export const mostListsPerPerson = 50;
export const mostListCreators = 500;
export const mostNameLength = 80;
export const mostDescriptionLength = 500;
export const mostNoteLength = 200;
export const mostGroupLength = 40;
/** People a list is shared with by name. */
export const mostMembers = 200;
export const mostTokensPerPerson = 20;
/** How much of a list's history one answer holds. */
export const changesAtOnce = 50;
/** Lists somebody has deleted and that still lie in the store: one who makes and deletes them in turns fills no disk. */
export const mostDeletedLists = 50;
/** What is remembered of the changes of one list. */
export const changesKept = { changes: 1_000, characters: 1_000_000 };
/** A change is undone within this; the button is shown for 10 s, the rest is for the way. */
export const undoWithinMs = 15_000;
