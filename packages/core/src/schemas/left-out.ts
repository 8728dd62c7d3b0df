/** Methods known to the platform that the catalogue deliberately leaves out, with the reason. */
export const leftOut = {
  "calling.play_and_collect.pause":
    "Not supported by the platform: a prompt with collection can be stopped, but not paused.",
  "calling.play_and_collect.resume":
    "Not supported by the platform: a prompt with collection can be stopped, but not paused.",
  "calling.call": "Its params are not known, so a request could be neither described nor checked.",
} as const;
