/** Where a call awaits the reply to a command for the app. */
export const replyKey: unique symbol = Symbol("twinline.v2.reply") as never;
