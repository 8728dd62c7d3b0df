import type { Contender, Role } from "./contender.js";

const load: Readonly<Record<string, () => Promise<Contender>>> = {
  v3: async () => (await import("./v3.js")).v3,
  v2: async () => (await import("./v2.js")).v2,
  naive: async () => (await import("./floors.js")).naive,
  corked: async () => (await import("./floors.js")).corked,
  raw: async () => (await import("./floors.js")).raw,
  "realtime-api": async () => (await import("./realtime-api.js")).realtimeApi,
};

/** Those that always run; `naive` is what the others are measured by. */
export const usualContenders: readonly string[] = ["v3", "v2", "naive", "corked", "raw"];

/** Those that only run when they are asked for. */
export const otherContenders: readonly string[] = ["realtime-api"];

/** What a contender can take part in; everything when it is not named here. */
const abilities: Readonly<Record<string, readonly Role[]>> = {
  "realtime-api": ["whole-calls", "idle"],
};

export function isAble(name: string, role: Role): boolean {
  return abilities[name]?.includes(role) ?? true;
}

export function contenderOf(name: string): Promise<Contender> {
  const loaded = load[name]?.();
  return loaded ?? Promise.reject(new Error(`there is no contender ${name}`));
}
