import { eventNames, methodNames, suggestion } from "@twinline/core/internal";

import type { Gateway } from "../gateway.js";
import type { Network } from "../network.js";
import { CommandError, receivedCommand } from "./command-reader.js";
import type { FaultRules } from "./fault-rules.js";
import type { Handset } from "./handset.js";
import type { Command, ToPage } from "./messages.js";
import type { TimeControl } from "./time-control.js";

type CallCommand = Exclude<Extract<Command, { call: string }>, { do: "call" }>;
type TimeCommand = Extract<Command, { do: "set_pace" | "step" | "run_to_prompt" }>;
type OtherCommand = Exclude<Command, CallCommand | TimeCommand | { do: "call" }>;

/** What commands are carried out on. */
export interface CommandTargets {
  readonly network: Network;
  readonly gateway: Gateway;
  readonly handset: Handset;
  readonly faults: FaultRules;
  readonly time: TimeControl;
}

/** Carries out the commands of pages. */
export class CommandHandler {
  readonly #targets: CommandTargets;

  constructor(targets: CommandTargets) {
    this.#targets = targets;
  }

  /** Never rejects: what goes wrong is the answer. */
  async handle(data: string): Promise<ToPage> {
    let id = 0;
    try {
      const received = receivedCommand(data);
      id = received.id;
      const call = await this.#run(received.read());
      return { is: "done", id, call };
    } catch (error) {
      return { is: "failed", id, why: error instanceof Error ? error.message : String(error) };
    }
  }

  /** @returns the id of a call that it made */
  async #run(command: Command): Promise<string | undefined> {
    const { handset } = this.#targets;
    switch (command.do) {
      case "call":
        return handset.dial(command.from, command.to, command.context).person.call_id;
      case "press":
      case "say":
      case "hang_up":
      case "answer":
      case "decline":
        await this.#onCall(command);
        return undefined;
      case "set_pace":
      case "step":
      case "run_to_prompt":
        await this.#onTime(command);
        return undefined;
      default:
        this.#onNetwork(command);
        return undefined;
    }
  }

  async #onCall(command: CallCommand): Promise<void> {
    const { person } = this.#targets.handset.find(command.call);
    switch (command.do) {
      case "press":
        return person.press(command.digits);
      case "say":
        return person.says(command.text);
      case "hang_up":
        return person.hang_up();
      case "answer":
        return person.answer();
      case "decline":
        return person.reject();
    }
  }

  async #onTime(command: TimeCommand): Promise<void> {
    const { time } = this.#targets;
    if (command.do === "set_pace") time.setPace(command.pace);
    else if (command.do === "step") await time.step();
    else time.runToPrompt();
  }

  #onNetwork(command: OtherCommand): void {
    const { gateway, handset, faults } = this.#targets;
    switch (command.do) {
      case "own":
        return handset.own(command.number);
      case "disown":
        return handset.disown(command.number);
      case "text":
        return this.#text(command);
      case "inject":
        return this.#inject(command);
      case "add_rule":
        if (command.rule.name !== "") {
          mustBeKnown(command.rule.name, [...methodNames(), ...eventNames()], "method or event");
        }
        gateway.disturb("add_rule", `${command.rule.effect} ${command.rule.name || "any frame"}`);
        return faults.add(command.rule);
      case "remove_rule":
        return faults.remove(command.rule);
      case "clear_faults":
        return this.#clearFaults();
      case "fail_next":
        mustBeKnown(command.method, methodNames(), "method");
        return gateway.failNext(command.method, { code: command.code });
      case "drop_connections":
        return gateway.dropConnections();
      case "half_open":
        return gateway.halfOpen();
      case "forget_sessions":
        return gateway.forgetSessions();
      case "disconnect_clients":
        return gateway.disconnectClients(command.restart);
      case "refuse_authentication":
        return gateway.refuseAuthentication(command.on);
      case "mute_pings":
        return gateway.mutePings(command.on);
      case "read_slowly":
        return gateway.readSlowly(command.seconds);
    }
  }

  #clearFaults(): void {
    const { network, gateway, faults } = this.#targets;
    faults.clear();
    gateway.clearFailures();
    if (network.authentication.refuses) gateway.refuseAuthentication(false);
    if (gateway.pingsMuted) gateway.mutePings(false);
    if (gateway.readInterval > 0) gateway.readSlowly(0);
  }

  #text({ from, to, context, body }: Extract<Command, { do: "text" }>): void {
    const { network } = this.#targets;
    const where = context === "" ? network.directory.contextOf(to) : context;
    if (where === undefined) {
      throw new CommandError(`${to} has no context. Choose the context to deliver it to.`);
    }
    if (network.sessions.listening(where).length === 0) {
      throw new CommandError(`No client listens to the context "${where}".`);
    }
    network.messages.arrive({ context: where, from_number: from, to_number: to, body });
  }

  #inject({ call_id, event_type, params }: Extract<Command, { do: "inject" }>): void {
    const { network, gateway } = this.#targets;
    const call = network.calls.find(call_id);
    if (call?.owner === undefined) {
      throw new CommandError("No client has this call any more, so the event cannot be sent.");
    }
    gateway.disturb("inject", event_type);
    call.sendEvent(event_type, params);
  }
}

function mustBeKnown(name: string, known: readonly string[], what: string): void {
  if (known.includes(name)) return;
  throw new CommandError(`Unknown ${what} "${name}"${suggestion(name, known) || "."}`);
}
