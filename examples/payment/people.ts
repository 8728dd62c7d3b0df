/**
 * Where calls to a number are offered. Pay with the card 4111 1111 1111 1111, any month to come and any
 * three digits; 4000 0000 0000 0002 is declined.
 */
export const numbers = { "+15550117": "payments" };
