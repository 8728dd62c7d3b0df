/** The tasks of a child process, with their arguments and answers. */
export type Tasks<Of> = {
  readonly [Name in keyof Of]: Of[Name] extends (order: infer Order) => infer Answer
    ? (order: Order) => Answer | Promise<Answer>
    : never;
};

interface Message {
  readonly task: string;
  readonly order: unknown;
}

/** Runs the tasks that the parent process sends, until the parent disconnects. */
export function serveParent<Of>(tasks: Tasks<Of>): void {
  const byName = tasks as Readonly<Record<string, (order: unknown) => unknown>>;
  const answer = async ({ task, order }: Message): Promise<void> => {
    try {
      process.send?.({ answer: await byName[task]?.(order) });
    } catch (error) {
      process.send?.({ failure: error instanceof Error ? error.stack : String(error) });
    }
  };
  process.on("message", (message: Message) => void answer(message));
  process.on("disconnect", () => process.exit(0));
}
