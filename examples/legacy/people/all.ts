import { captcha } from "./captcha.js";
import { forwarder } from "./forwarder.js";
import { menu } from "./menu.js";
import { pin } from "./pin.js";
import { smsHelper } from "./sms-helper.js";

/** Every program with its people. */
export const scenarios = [menu, pin, captcha, forwarder, smsHelper];
