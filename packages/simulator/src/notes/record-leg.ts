import type { CallControl } from "../calls/call-input.js";
import { addressOf, callerOf } from "../calls/device.js";
import type { PlatformCall } from "../calls/platform-call.js";
import type { Sound } from "../people/transcript.js";
import type { LegNote, Note, UnheardNote } from "./note.js";

/**
 * Notes what happens on one leg until it has ended.
 *
 * @param now seconds since the simulator was started
 * @param listened the contexts that clients listen to
 */
export function recordLeg(
  call: PlatformCall,
  now: () => number,
  note: (note: Note) => void,
  listened: () => UnheardNote["listened"],
): void {
  const began = now();
  const indexes = new Map<Sound, number>();
  let known_id = call.call_id;

  const add = (item: Note): void => {
    // A leg that was handed to another app has another id.
    const was = known_id;
    known_id = call.call_id;
    if (was !== known_id) note(legNote(call, was));
    note(item);
  };
  const act = (done: CallControl | "press" | "say" | "tone", text = ""): void =>
    add({ is: "act", call_id: call.call_id, act: done, text });
  const hear = (sound: Sound): void => {
    const index = indexes.get(sound) ?? indexes.size;
    indexes.set(sound, index);
    const { until } = sound.entry();
    add({
      is: "sound",
      call_id: call.call_id,
      index,
      kind: sound.kind,
      from: sound.from,
      text: sound.whole,
      ...(sound.over ? { heard: sound.heard } : {}),
      ...sound.voice,
      paused: sound.paused,
      began: began + sound.at,
      ...(until === undefined ? {} : { ended: began + until }),
    });
  };

  note(legNote(call));
  for (const sound of call.transcript.sounds) hear(sound);
  const stopHearing = call.transcript.watch(hear);
  const stopInput = call.input.observe({
    onDigit: (digit) => act("press", digit),
    onTone: (tone) => {
      act("tone", tone);
      return false;
    },
    onSpeechBegins: ({ text }) => act("say", text),
    onSpeechEnds: (text) => add({ is: "said", call_id: call.call_id, text }),
    onControl: (control) => act(control),
  });
  call.whenOver((reason) => {
    stopHearing();
    stopInput();
    const { call_id, facts } = call;
    const contexts = listened();
    const { context } = facts;
    const unheard = !contexts.some((each) => each.context === context);
    if (facts.direction === "inbound" && reason === "noAnswer" && unheard) {
      add({ is: "unheard", call_id, context, listened: contexts });
    }
    add({ is: "over", call_id, reason });
  });
}

/** @param was the id that it had before */
function legNote({ facts }: PlatformCall, was?: string): LegNote {
  const { call_id, direction, device, context } = facts;
  const [from, to] = [callerOf(device), addressOf(device)];
  const before = was === undefined ? {} : { was };
  return { is: "leg", call_id, direction, from, to, context, ...before };
}
