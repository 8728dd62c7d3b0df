// Generated from the interfaces that it imports by `npm run generate`. Do not edit.
import type { FaultInjection } from "../network/fault-injection.js";
import type { Simulator } from "../simulator.js";
import type { Person } from "../people/person.js";
import type { VirtualClock } from "../clock/virtual-clock.js";

/** The camelCase spellings of `FaultInjection` and `Simulator`. */
export interface SimulatorTwins {
  /** Breaks every connection at once. Sessions and calls stay, for `keep_sessions` seconds. */
  dropConnections: FaultInjection["drop_connections"];
  /** Loses its memory: sessions and calls are gone, and every connection with them. */
  forgetSessions: FaultInjection["forget_sessions"];
  /**
   * Goes down as if it were killed: connections break, and the port is closed until `come_back()`.
   *
   * @param options `forget`: sessions and calls are gone, too. Default false: they stay, for
   * `keep_sessions` seconds
   */
  goDown: FaultInjection["go_down"];
  /**
   * Listens again after `go_down()`, on the same port.
   *
   * @throws when another program has taken the port meanwhile, or it is not down
   */
  comeBack: FaultInjection["come_back"];
  /**
   * Asks every client to leave with `signalwire.disconnect`, and closes its connection once it has
   * answered, or after two seconds.
   *
   * @param options `restart`: the client is asked to forget its session. Default false
   */
  disconnectClients: FaultInjection["disconnect_clients"];
  /** Whether every client's credentials are refused from now on. */
  refuseAuthentication: FaultInjection["refuse_authentication"];
  /**
   * The next request of this method fails, with code 500 unless `failure` says otherwise.
   *
   * @throws {RangeError} for a method that does not exist
   */
  failNext: FaultInjection["fail_next"];
  /**
   * The next request of this method is handled this many seconds late.
   *
   * @throws {RangeError} for a method that does not exist, or for less than 0 seconds
   */
  delayNext: FaultInjection["delay_next"];
  /** Whether pings are neither sent nor answered from now on, as on a link that is half open. */
  mutePings: FaultInjection["mute_pings"];
  /**
   * Leaves every connection half open, as when a cable is cut: it stays open, nothing passes in
   * either direction, and the client gets no error. Sessions and calls stay, for `keep_sessions` seconds.
   */
  halfOpen: FaultInjection["half_open"];
  /**
   * Reads slowly from now on: each frame of a client takes this many seconds, and those behind it wait on
   * the wire, until the client's own buffers fill. 0 reads as fast as it can again.
   *
   * @throws {RangeError} for less than 0
   */
  readSlowly: FaultInjection["read_slowly"];
  /**
   * Messages to this number do not arrive from now on, for this reason.
   *
   * @param state `undelivered`: the carrier does not deliver them; `failed`: they are not even sent.
   * Default `undelivered`
   */
  textFails: Simulator["text_fails"];
  /**
   * Sends an event of your own making to the client that has a call, for what the simulator does not
   * send by itself. The ids of the call are added.
   *
   * @throws when no client has such a call
   */
  sendEvent: Simulator["send_event"];
  /**
   * Serves a phone as a web page, on the simulator's own port: call an app from the browser, hear its
   * prompts, press keys, and watch the frames. Only this machine can reach it; a simulator that listens
   * on more than loopback requires the token in the URL.
   *
   * @returns the URL to open
   * @throws when the page is not built, in a clone of Twinline
   */
  servePhone: Simulator["serve_phone"];
  /**
   * Links a page that shows the phone without a server between: one in the same process or browser.
   *
   * @internal
   * @param send gets each message to the page, JSON
   * @returns `receive` takes what the page sends, JSON; `close` when the page is gone
   */
  linkPhone: Simulator["link_phone"];
}

/** The camelCase spellings of `Person`. */
export interface PersonTwins {
  /** True for a fax machine: documents can be sent to it. */
  isFax: Person["is_fax"];
  /** How many pages a fax machine has to send to an app that receives. Default 0. */
  faxPages: Person["fax_pages"];
  /** The params of the user events that apps sent to it, oldest first: `{ event, … }`. */
  readonly userEvents: Person["user_events"];
  /** The id of the person's leg of the call. */
  readonly callId: Person["call_id"];
  /** `created`, `ringing`, `answered`, `ending` or `ended`. */
  readonly callState: Person["call_state"];
  /** Why the call ended, or undefined while it lives. */
  readonly endReason: Person["end_reason"];
  /** Does nothing for this many seconds, or until the call ends. */
  isSilent: Person["is_silent"];
  /**
   * Is a fax machine from now on, and sounds its tone again and again until the app detects it: that of
   * a machine that calls when it has something to send, that of one that is called otherwise.
   *
   * @param options `sends`: how many pages it has for an app that receives, default none
   * @throws {PersonError} when the call is not answered
   */
  faxesNow: Person["faxes_now"];
  /** Makes the tone of a fax machine, once. Default `CED`: that of a machine that is called. */
  faxTone: Person["fax_tone"];
  /** Hangs up. Does nothing when the call has ended. Resolves when the events have been sent. */
  hangUp: Person["hang_up"];
  /** Is busy. For a person who is called. */
  isBusy: Person["is_busy"];
}

/** The camelCase spellings of `VirtualClock`. */
export interface VirtualClockTwins {
  /** Reports activity: the clock waits until it is quiet again. */
  reportActivity: VirtualClock["report_activity"];
  /**
   * Lets time pass until only background timers wait.
   *
   * @param options `limit`: virtual seconds after which it gives up, default 86,400
   * @throws when timers still wait after `limit`, as those of a client that pings for ever do
   */
  runUntilIdle: VirtualClock["run_until_idle"];
}
