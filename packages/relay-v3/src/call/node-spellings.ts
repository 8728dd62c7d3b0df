/** The documented names of methods by spellings of TypeScript programs that are not mechanical. */
export const nodeSpellings = { playTTS: "play_tts", promptTTS: "prompt_tts" } as const;
