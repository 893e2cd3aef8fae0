/** A claim this near to the start of its text, in UTF-16 code units, stands in the lead, where the main event is told. */
export const LEAD = 450;
