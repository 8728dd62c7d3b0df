/** Each kind of card: how its numbers begin, how long they and their security codes are. */
const kinds = [
  { name: "visa", begins: /^4/, length: 16, code: 3 },
  { name: "mastercard", begins: /^(5[1-5]|2[2-7])/, length: 16, code: 3 },
  { name: "amex", begins: /^3[47]/, length: 15, code: 4 },
  { name: "discover", begins: /^6(011|5)/, length: 16, code: 3 },
  { name: "jcb", begins: /^35/, length: 16, code: 3 },
  { name: "diners-club", begins: /^3[068]/, length: 14, code: 3 },
] as const;

/** The longest number of any card. */
export const longestCard = 19;

export type CardKind = (typeof kinds)[number];

/** The kind of card that a number belongs to, or that it begins. */
export function cardKind(number: string): CardKind | undefined {
  return kinds.find(({ begins }) => begins.test(number));
}

/** Whether a number has the length of its kind and the right check digit. */
export function isCardNumber(number: string): boolean {
  if (number.length !== (cardKind(number)?.length ?? number.length) || number.length < 12) {
    return false;
  }
  const sum = Array.from(number).reduceRight((total, digit, index) => {
    const doubled = (number.length - index) % 2 === 0;
    const value = Number(digit) * (doubled ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** A number that may be shown: stars, and as many digits at the end as stay readable. */
export function masked(digits: string, shown: number): string {
  const end = shown > 0 ? digits.slice(-shown) : "";
  return end.padStart(digits.length, "*");
}

/** Whether `MMYY` is a month that is not over yet. */
export function isFuture(date: string, unixTime: number): boolean {
  const month = Number(date.slice(0, 2));
  const year = 2000 + Number(date.slice(2));
  if (date.length !== 4 || month < 1 || month > 12) return false;
  return Date.UTC(year, month, 1) / 1000 > unixTime;
}
