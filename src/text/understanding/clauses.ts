/** What ends a clause of folded text. */
export const clauseEnd = /[,。;!?:|\n\r]|\.(?=\s|$)/
