export const hasDotEnv = (): boolean => false;
