/** The element of an array, a Map or a Set, whichever it is. */
export const ELEMENT = "[]";
