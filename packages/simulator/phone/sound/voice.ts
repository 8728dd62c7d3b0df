import type { SoundNote } from "../../src/notes/note.js";

/** Names that identify a browser's voices: none says what it is. */
const female = /female|woman|samantha|victoria|karen|zira|susan|anna|amelie|google us english/i;
const male = /\bmale\b|\bman\b|daniel|david|alex|fred|thomas|george|james/i;

const canSpeak = "speechSynthesis" in globalThis;

/** Reads a prompt aloud. Returns what silences it. */
export function speak(sound: SoundNote): () => void {
  if (!canSpeak || sound.text === "") return () => undefined;
  const utterance = new SpeechSynthesisUtterance(sound.text);
  utterance.lang = sound.language ?? "en-US";
  const voice = voiceFor(utterance.lang, sound.gender);
  if (voice !== undefined) utterance.voice = voice;
  // A hair faster than a person, to stay with the simulator's 150 words a minute.
  utterance.rate = 1.05;
  speechSynthesis.speak(utterance);
  return () => {
    // There is no way to silence one of several: those that wait are spoken again by their calls.
    speechSynthesis.cancel();
  };
}

/** True where the browser has a voice to speak with. */
export const hasVoice = (): boolean => canSpeak && speechSynthesis.getVoices().length > 0;

export function hush(): void {
  if (canSpeak) speechSynthesis.cancel();
}

export function pauseSpeech(paused: boolean): void {
  if (!canSpeak) return;
  if (paused) speechSynthesis.pause();
  else speechSynthesis.resume();
}

function voiceFor(language: string, gender: string | undefined): SpeechSynthesisVoice | undefined {
  const exact = language.toLowerCase().replace("_", "-");
  const speaks = (voice: SpeechSynthesisVoice): boolean =>
    voice.lang
      .toLowerCase()
      .replace("_", "-")
      .startsWith(exact.split("-", 1)[0] ?? exact);
  const candidates = speechSynthesis.getVoices().filter(speaks);
  const wanted = gender === "male" ? male : gender === "female" ? female : undefined;
  const local = candidates.filter(({ lang }) => lang.toLowerCase().replace("_", "-") === exact);
  const ordered = [...local, ...candidates];
  return ordered.find(({ name }) => wanted?.test(name) === true) ?? ordered[0];
}
