/** Methods whose names occur on the platform and which the catalogue leaves out on purpose, with the reason. */
export const leftOut = {
  "calling.play_and_collect.pause":
    "The platform does not support it: a prompt with collection can be stopped, but not paused.",
  "calling.play_and_collect.resume":
    "The platform does not support it: a prompt with collection can be stopped, but not paused.",
  "calling.call":
    "Its params are not known, so that nothing could be said or checked about a request.",
} as const;
