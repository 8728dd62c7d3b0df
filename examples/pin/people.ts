/** Where calls to a number are offered. Call as +15550201, whose PIN is 4711. */
export const numbers = { "+15550112": "bank" };
