import { signal } from "@preact/signals";

/** What browsers that recognise speech have; TypeScript's DOM library does not know it yet. */
interface Recognition extends EventTarget {
  lang: string;
  interimResults: boolean;
  onresult: ((event: RecognitionEvent) => void) | null;
  onend: (() => void) | null;
  onerror: ((event: { readonly error: string }) => void) | null;
  start(): void;
  stop(): void;
}

interface RecognitionEvent {
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
  recognition.onresult = ({ results }) => {
    const last = results[results.length - 1];
    if (last !== undefined) heard(last[0]?.transcript ?? "", last.isFinal);
  };
  recognition.onerror = ({ error }) => {
    if (error === "not-allowed" || error === "service-not-allowed") microphone.value = "denied";
  };
  recognition.onend = () => {
    running = undefined;
    if (microphone.value === "listening") microphone.value = "off";
  };
  microphone.value = "listening";
  recognition.start();
}

export function stopListening(): void {
  running?.stop();
}
