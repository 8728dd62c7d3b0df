import { announcements } from "./announcements.js";
import { badNumbers } from "./bad-numbers.js";
import { callbacks } from "./callbacks.js";
import { captcha } from "./captcha.js";
import { classApp } from "./class-app.js";
import { dialler } from "./dialler.js";
import { envFile } from "./env-file.js";
import { everythingAsync } from "./everything-async.js";
import { exitOnSigint } from "./exit-on-sigint.js";
import { faxIn } from "./fax-in.js";
import { faxOut } from "./fax-out.js";
import { forwarder } from "./forwarder.js";
import { holdMusic } from "./hold-music.js";
import { interrupted } from "./interrupted.js";
import { ivrRobot } from "./ivr-robot.js";
import { logger } from "./logger.js";
import { lowLevel } from "./low-level.js";
import { menu } from "./menu.js";
import { nightLine } from "./night-line.js";
import { noToken } from "./no-token.js";
import { oldPrompts } from "./old-prompts.js";
import { passOn } from "./pass-on.js";
import { pin } from "./pin.js";
import { recorder } from "./recorder.js";
import { refusals } from "./refusals.js";
import { restBeside } from "./rest-beside.js";
import { ringGroup } from "./ring-group.js";
import { screening } from "./screening.js";
import { severalClients } from "./several-clients.js";
import { sipRefer } from "./sip-refer.js";
import { smsHelper } from "./sms-helper.js";
import { taskWorker } from "./task-worker.js";
import { throws } from "./throws.js";
import { translator } from "./translator.js";
import { unsetContext } from "./unset-context.js";
import { voicemailBox } from "./voicemail.js";
import { waitingRoom } from "./waiting-room.js";
import { wiretap } from "./wiretap.js";
import { wrongToken } from "./wrong-token.js";

/** Every program with its people. */
export const scenarios = [
  announcements,
  badNumbers,
  callbacks,
  captcha,
  classApp,
  dialler,
  envFile,
  everythingAsync,
  exitOnSigint,
  faxIn,
  faxOut,
  forwarder,
  holdMusic,
  interrupted,
  ivrRobot,
  logger,
  lowLevel,
  menu,
  nightLine,
  noToken,
  oldPrompts,
  passOn,
  pin,
  recorder,
  refusals,
  restBeside,
  ringGroup,
  screening,
  severalClients,
  sipRefer,
  smsHelper,
  taskWorker,
  throws,
  translator,
  unsetContext,
  voicemailBox,
  waitingRoom,
  wiretap,
  wrongToken,
];
