// The platform, in a worker: a simulator, the people of an example, and the line to the program.
import { startSimulator, type Simulator } from "@twinline/simulator";

import type { FromPlatform, OnLine, ToPlatform } from "../messages.js";
import { people } from "playground:people";

const tell = (message: FromPlatform): void => postMessage(message);

console.warn = (...words: unknown[]) => tell({ is: "warning", text: words.join(" ") });

/** The largest frame of a program, and how much may wait for it: bytes. */
const limits = { maxFrame: 10 * 1024 * 1024, maxBuffered: 64 * 1024 * 1024 };

/** What a program says to the platform, and the platform to it. */
class Line {
  readonly #sim: Simulator;
  readonly #port: MessagePort;
  readonly #sockets = new Map<number, ReturnType<Simulator["socket"]>>();

  constructor(sim: Simulator, port: MessagePort) {
    this.#sim = sim;
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<OnLine>) => this.#take(data);
  }

  close(): void {
    for (const socket of this.#sockets.values()) socket.terminate();
    this.#sockets.clear();
    this.#port.close();
  }

  #take(message: OnLine): void {
    const { id } = message;
    if (message.is === "open") this.#open(id, message.url);
    else if (message.is === "text") this.#sockets.get(id)?.send(message.text);
    else if (message.is === "close") this.#sockets.get(id)?.close();
    else if (message.is === "request")
      this.#tell({ is: "response", id, status: this.#requested(message) });
  }

  #open(id: number, url: string): void {
    const socket = this.#sim.socket(url, limits, {
      onOpen: () => this.#tell({ is: "opened", id }),
      onMessage: (text) => this.#tell({ is: "text", id, text }),
      onClose: (code, reason) => {
        this.#sockets.delete(id);
        this.#tell({ is: "closed", id, code, reason });
      },
    });
    this.#sockets.set(id, socket);
  }

  /** The one address that answers HTTP: tasks are delivered there. */
  #requested({ method, url, body }: Extract<OnLine, { is: "request" }>): number {
    if (method !== "POST" || !url.endsWith("/api/relay/rest/tasks")) return 404;
    try {
      const { context, message } = JSON.parse(body) as { context: string; message: unknown };
      this.#sim.task({ context, message });
      return 204;
    } catch {
      return 400;
    }
  }

  #tell(message: OnLine): void {
    this.#port.postMessage(message);
  }
}

interface Stage {
  readonly sim: Simulator;
  readonly phone: ReturnType<Simulator["link_phone"]>;
  readonly story: (() => void) | undefined;
}

let stage: Stage | undefined;
let line: Line | undefined;

async function open(example: string): Promise<void> {
  line?.close();
  line = undefined;
  stage?.phone.close();
  await stage?.sim.close();
  const { numbers = {}, people: own = {}, default: act } = people[example] ?? {};
  const sim = await startSimulator({ numbers, unexpected: "warn" });
  for (const [number, behaviour] of Object.entries(own)) sim.person(number, behaviour);
  const phone = sim.link_phone((message) => tell({ is: "phone", message }));
  const story =
    act === undefined
      ? undefined
      : () => {
          Promise.resolve()
            .then(() => act(sim))
            .catch((error: unknown) => tell({ is: "warning", text: String(error) }));
        };
  stage = { sim, phone, story };
  tell({ is: "staged", example, story: story !== undefined });
}

/** The people of an example begin when the program listens. */
async function connect({ sim, story }: Stage, port: MessagePort): Promise<void> {
  line?.close();
  line = new Line(sim, port);
  if (story === undefined) return;
  const own = line;
  await sim.listens(undefined, { within: Infinity });
  if (line === own) story();
}

// One thing after another: a stage is up before a program connects to it.
let last: Promise<unknown> = Promise.resolve();

addEventListener("message", ({ data, ports }: MessageEvent<ToPlatform>) => {
  if (data.is === "phone") {
    stage?.phone.receive(data.message);
    return;
  }
  last = last.then(async () => {
    if (data.is === "stage") await open(data.example);
    else if (data.is === "program gone") {
      line?.close();
      line = undefined;
    } else if (data.is === "story") stage?.story?.();
    else if (stage !== undefined && ports[0] !== undefined) void connect(stage, ports[0]);
  });
});
