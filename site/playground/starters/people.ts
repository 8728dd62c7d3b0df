/** Where calls to a number are offered. */
export const numbers = { "+15550111": "office" };
