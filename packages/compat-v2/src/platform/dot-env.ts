import { existsSync } from "node:fs";

/** Whether there is a `.env` file where the program was started. */
export const hasDotEnv = (): boolean => existsSync(".env");
