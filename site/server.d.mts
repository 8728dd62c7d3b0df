import type { Server } from "node:http";

export const dist: string;
export function serve(base?: string, port?: number): Promise<Server>;
