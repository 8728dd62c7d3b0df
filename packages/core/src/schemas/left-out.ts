/** Methods whose names occur on the platform and which the catalogue leaves out on purpose, with the reason. */
export const leftOut = {
  "calling.play_and_collect.pause":
    "No platform answers it: a prompt with collection can be stopped, not halted.",
  "calling.play_and_collect.resume":
    "No platform answers it: a prompt with collection can be stopped, not halted.",
  "calling.call":
    "Its params are not known, so that nothing could be said or checked about a request.",
} as const;
