import { connect } from "./connect.js";
import { dialer } from "./dialer.js";
import { events } from "./events.js";
import { fax } from "./fax.js";
import { menu } from "./menu.js";
import { music } from "./music.js";
import { robot } from "./robot.js";
import { sms } from "./sms.js";
import { tasks } from "./tasks.js";
import { voicemail } from "./voicemail.js";

/** Every program with its people. */
export const scenarios = [connect, dialer, events, fax, menu, music, robot, sms, tasks, voicemail];
