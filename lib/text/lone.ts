/** A body's name of one word, "Pfizer"; initials are more than that. */
export const isLone = (full: string): boolean => !full.includes(' ') && !/^[A-Z]{2,6}$/.test(full);
