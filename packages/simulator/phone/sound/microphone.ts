import { signal } from "@preact/signals";

/** What browsers that recognise speech have; TypeScript's DOM library does not know it yet. */
interface Recognition extends EventTarget {
  lang: string;
  interimResults: boolean;
  start(): void;
  stop(): void;
}

interface RecognitionError extends Event {
  readonly error: string;
}

interface RecognitionResult extends Event {
  readonly results: ArrayLike<{ readonly isFinal: boolean } & ArrayLike<{ transcript: string }>>;
}

type RecognitionClass = new () => Recognition;

const browser = globalThis as {
  SpeechRecognition?: RecognitionClass;
  webkitSpeechRecognition?: RecognitionClass;
};
const Recogniser = browser.SpeechRecognition ?? browser.webkitSpeechRecognition;

export const canListen = Recogniser !== undefined;

export const microphone = signal<"off" | "listening" | "denied">("off");

let running: Recognition | undefined;

/**
 * Listens until the person has said something.
 *
 * @param heard is given the words so far, and whether they are final
 */
export function startListening(heard: (text: string, final: boolean) => void): void {
  if (Recogniser === undefined || running !== undefined) return;
  const recognition = new Recogniser();
  running = recognition;
  recognition.lang = navigator.language;
  recognition.interimResults = true;
  recognition.addEventListener("result", (event) => {
    const { results } = event as RecognitionResult;
    const last = results[results.length - 1];
    if (last !== undefined) heard(last[0]?.transcript ?? "", last.isFinal);
  });
  recognition.addEventListener("error", (event) => {
    const { error } = event as RecognitionError;
    if (error === "not-allowed" || error === "service-not-allowed") microphone.value = "denied";
  });
  recognition.addEventListener("end", () => {
    running = undefined;
    if (microphone.value === "listening") microphone.value = "off";
  });
  microphone.value = "listening";
  recognition.start();
}

export function stopListening(): void {
  running?.stop();
}
