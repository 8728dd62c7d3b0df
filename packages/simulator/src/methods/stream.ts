import { isJson, type Json } from "@twinline/core/internal";

import { Operation } from "../calls/operation.js";
import { pcmu } from "../media/g711.js";
import { mediaOutput, mediaUrlProblem, type MediaOutput } from "../media/media-output.js";
import { SoundFeed } from "../media/sound-feed.js";
import { sampleRate } from "../media/synthesis.js";
import type { Track } from "../media/track.js";
import { invalidParams } from "../requests/refusal.js";
import { text, type CallRequest } from "../requests/request.js";
import { begin, stopOf } from "./operations.js";
import type { Network } from "../network/network.js";

type Needs = Pick<Network, "settings" | "id">;

/** The sound in one media message, seconds. */
const frameLength = 0.02;

/**
 * Sends the call's sound to a WebSocket, as JSON: `connected`, `start`, `media` after `media`, `stop`.
 * Whatever codec is asked for, what is sent is PCMU, and `start` says so. It is `streaming` once the
 * socket is open, and `finished` when it is closed or cannot be opened.
 */
class Streaming extends Operation {
  readonly #network: Needs;
  readonly #params: Json;
  readonly #id: string;
  #socket: MediaOutput | undefined;
  #feeds: SoundFeed[] = [];
  #sent = 0;

  constructor({ call, params }: CallRequest, network: Needs) {
    super(call, "calling.stream", text(params, "control_id"), "calling.call.stream");
    this.#network = network;
    this.#params = params;
    this.#id = network.id();
  }

  override start(): void {
    const { clock, media_hosts: mediaHosts } = this.#network.settings;
    const options = {
      url: text(this.#params, "url"),
      token: text(this.#params, "authorization_bearer_token") || undefined,
      clock,
      onOpen: () => this.#begin(),
      onClose: () => this.#end(),
    };
    this.#socket = mediaOutput(options, mediaHosts);
  }

  override stop(): void {
    if (this.over) return;
    for (const feed of this.#feeds) feed.flush();
    const { call_id } = this.call;
    if (this.#feeds.length > 0) this.#send("stop", { stop: { callSid: call_id } });
    this.#end();
    this.#socket?.close();
  }

  #begin(): void {
    if (this.over) return;
    this.sendEvent({ state: "streaming", ...this.#facts() });
    const tracks = this.#tracks();
    this.#socket?.send({ event: "connected", protocol: "Call", version: "1.0.0" });
    const custom = this.#params["custom_parameters"];
    this.#send("start", {
      start: {
        streamSid: this.#id,
        callSid: this.call.call_id,
        tracks: tracks.map(([name]) => name),
        mediaFormat: { encoding: "audio/x-mulaw", sampleRate, channels: 1 },
        customParameters: isJson(custom) ? custom : {},
      },
    });
    this.#feeds = tracks.map(
      ([name, track]) =>
        new SoundFeed(this.timers, [track], frameLength, (samples, index) =>
          this.#send("media", {
            media: {
              track: name,
              chunk: String(index + 1),
              timestamp: String(Math.round(index * frameLength * 1000)),
              payload: btoa(String.fromCharCode(...pcmu(samples))),
            },
          }),
        ),
    );
  }

  #end(): void {
    if (this.finish()) this.sendEvent({ state: "finished", ...this.#facts() });
  }

  #tracks(): (readonly [name: string, track: Track])[] {
    const { spoken, heard } = this.call.audio;
    const all = [["inbound", spoken] as const, ["outbound", heard] as const];
    const wanted = (text(this.#params, "track") || "inbound").replace(/_tracks?$/, "");
    return all.filter(([name]) => wanted === "both" || wanted === name);
  }

  #send(event: string, more: Json): void {
    this.#sent += 1;
    const sequenceNumber = String(this.#sent);
    this.#socket?.send({ event, sequenceNumber, streamSid: this.#id, ...more });
  }

  #facts(): Json {
    const { url, name } = this.#params;
    return { url, ...(name === undefined ? {} : { name }) };
  }
}

export const stream = {
  "calling.stream": (request: CallRequest, network: Needs): void => {
    const problem = mediaUrlProblem(text(request.params, "url"));
    if (problem !== undefined) throw invalidParams(`calling.stream: params.url ${problem}`);
    begin(request, new Streaming(request, network), "Streaming");
  },
  "calling.stream.stop": stopOf("calling.stream"),
};
