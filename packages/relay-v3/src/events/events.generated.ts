// Generated from the catalogue by `npm run generate`. Do not edit.
import type { Absent, Filled } from "./event-fields.js";
import type { ParamsOf } from "./event-params.js";
import { RelayEvent } from "./relay-event.js";

/** The params of {@link CallStateEvent} as properties, in both spellings. */
export interface CallStateEventFields {
  /** The node of the call. */
  readonly node_id: Filled<ParamsOf<"calling.call.state">["node_id"]>;
  /** The node of the call. */
  readonly nodeId: Filled<ParamsOf<"calling.call.state">["node_id"]>;
  /** The segment of the call. */
  readonly segment_id: Filled<ParamsOf<"calling.call.state">["segment_id"]>;
  /** The segment of the call. */
  readonly segmentId: Filled<ParamsOf<"calling.call.state">["segment_id"]>;
  /** The tag that the call was placed with. */
  readonly tag: Filled<ParamsOf<"calling.call.state">["tag"]>;
  /** The state. */
  readonly call_state: Filled<ParamsOf<"calling.call.state">["call_state"]>;
  /** The state. */
  readonly callState: Filled<ParamsOf<"calling.call.state">["call_state"]>;
  /** Why the call ended; only with `ended`. */
  readonly end_reason: Filled<ParamsOf<"calling.call.state">["end_reason"]>;
  /** Why the call ended; only with `ended`. */
  readonly endReason: Filled<ParamsOf<"calling.call.state">["end_reason"]>;
  /** Who placed the call: the other side (`inbound`) or the app (`outbound`). */
  readonly direction: Filled<ParamsOf<"calling.call.state">["direction"]>;
  readonly device: Filled<ParamsOf<"calling.call.state">["device"]>;
  /** The leg that it is joined to. */
  readonly peer: Filled<ParamsOf<"calling.call.state">["peer"]>;
  /** The command that placed the call, such as `dial`. */
  readonly created_by: Filled<ParamsOf<"calling.call.state">["created_by"]>;
  /** The command that placed the call, such as `dial`. */
  readonly createdBy: Filled<ParamsOf<"calling.call.state">["created_by"]>;
  /** The context that the call was routed to. */
  readonly context: Filled<ParamsOf<"calling.call.state">["context"]>;
}

/**
 * The state of a call has changed. Properties: `call_state`, `end_reason`, `direction`, `device`, `peer`, `created_by`,
 * `context`.
 */
export class CallStateEvent extends RelayEvent<"calling.call.state"> {
  protected static override readonly eventType = "calling.call.state";
}

export interface CallStateEvent extends CallStateEventFields {}

/** The name of the event {@link CallStateEvent}. */
export const EVENT_CALL_STATE = "calling.call.state";

/** The params of {@link CallReceiveEvent} as properties, in both spellings. */
export interface CallReceiveEventFields {
  /** The node of the call. */
  readonly node_id: Filled<ParamsOf<"calling.call.receive">["node_id"]>;
  /** The node of the call. */
  readonly nodeId: Filled<ParamsOf<"calling.call.receive">["node_id"]>;
  /** The segment of the call. */
  readonly segment_id: Filled<ParamsOf<"calling.call.receive">["segment_id"]>;
  /** The segment of the call. */
  readonly segmentId: Filled<ParamsOf<"calling.call.receive">["segment_id"]>;
  /** The tag, if one was set. */
  readonly tag: Filled<ParamsOf<"calling.call.receive">["tag"]>;
  /** Its state, `created` or `ringing`. */
  readonly call_state: Filled<ParamsOf<"calling.call.receive">["call_state"]>;
  /** Its state, `created` or `ringing`. */
  readonly callState: Filled<ParamsOf<"calling.call.receive">["call_state"]>;
  /** Always `inbound`: the other side placed the call. */
  readonly direction: Filled<ParamsOf<"calling.call.receive">["direction"]>;
  readonly device: Filled<ParamsOf<"calling.call.receive">["device"]>;
  /** The project that it belongs to; often next to `params` instead. */
  readonly project_id: Filled<ParamsOf<"calling.call.receive">["project_id"]>;
  /** The project that it belongs to; often next to `params` instead. */
  readonly projectId: Filled<ParamsOf<"calling.call.receive">["project_id"]>;
  /** The context that the call was routed to. */
  readonly context: Filled<ParamsOf<"calling.call.receive">["context"]>;
  /** The session's protocol. */
  readonly protocol: Filled<ParamsOf<"calling.call.receive">["protocol"]>;
}

/**
 * An inbound call has arrived. Properties: `call_state`, `direction`, `device`, `project_id`, `context`, `protocol`.
 */
export class CallReceiveEvent extends RelayEvent<"calling.call.receive"> {
  protected static override readonly eventType = "calling.call.receive";
}

export interface CallReceiveEvent extends CallReceiveEventFields {}

/** The name of the event {@link CallReceiveEvent}. */
export const EVENT_CALL_RECEIVE = "calling.call.receive";

/** The params of {@link DialEvent} as properties, in both spellings. */
export interface DialEventFields {
  /** The node that places the calls. */
  readonly node_id: Filled<ParamsOf<"calling.call.dial">["node_id"]>;
  /** The node that places the calls. */
  readonly nodeId: Filled<ParamsOf<"calling.call.dial">["node_id"]>;
  /** The tag of the dial. */
  readonly tag: Filled<ParamsOf<"calling.call.dial">["tag"]>;
  /** The state. */
  readonly dial_state: Filled<ParamsOf<"calling.call.dial">["dial_state"]>;
  /** The state. */
  readonly dialState: Filled<ParamsOf<"calling.call.dial">["dial_state"]>;
  /** The answered call; only with `answered`. */
  readonly call: Filled<ParamsOf<"calling.call.dial">["call"]>;
  /** Why it failed; only with `failed`. */
  readonly reason: Filled<ParamsOf<"calling.call.dial">["reason"]>;
  /** What reported it; only with `failed`. */
  readonly source: Filled<ParamsOf<"calling.call.dial">["source"]>;
}

/** The state of a dial has changed. Properties: `dial_state`, `call`, `reason`, `source`. */
export class DialEvent extends RelayEvent<"calling.call.dial"> {
  protected static override readonly eventType = "calling.call.dial";
}

export interface DialEvent extends DialEventFields {}

/** The name of the event {@link DialEvent}. */
export const EVENT_CALL_DIAL = "calling.call.dial";

/** The params of {@link CallingErrorEvent} as properties, in both spellings. */
export interface CallingErrorEventFields {
  /** The reason, as an HTTP status code. */
  readonly code: Filled<ParamsOf<"calling.error">["code"]>;
  /** The code in words. */
  readonly message: Filled<ParamsOf<"calling.error">["message"]>;
}

/** Reports an error outside of a reply. Properties: `code`, `message`. */
export class CallingErrorEvent extends RelayEvent<"calling.error"> {
  protected static override readonly eventType = "calling.error";
}

export interface CallingErrorEvent extends CallingErrorEventFields {}

/** The name of the event {@link CallingErrorEvent}. */
export const EVENT_CALLING_ERROR = "calling.error";

/** The params of {@link ConnectEvent} as properties, in both spellings. */
export interface ConnectEventFields {
  /** The node of the call. */
  readonly node_id: Filled<ParamsOf<"calling.call.connect">["node_id"]>;
  /** The node of the call. */
  readonly nodeId: Filled<ParamsOf<"calling.call.connect">["node_id"]>;
  /** The segment of the call. */
  readonly segment_id: Filled<ParamsOf<"calling.call.connect">["segment_id"]>;
  /** The segment of the call. */
  readonly segmentId: Filled<ParamsOf<"calling.call.connect">["segment_id"]>;
  /** The tag that the call was placed with. */
  readonly tag: Filled<ParamsOf<"calling.call.connect">["tag"]>;
  /** The state. */
  readonly connect_state: Filled<ParamsOf<"calling.call.connect">["connect_state"]>;
  /** The state. */
  readonly connectState: Filled<ParamsOf<"calling.call.connect">["connect_state"]>;
  /** The other leg; only with `connected`. */
  readonly peer: Filled<ParamsOf<"calling.call.connect">["peer"]>;
  /** Why it failed; only with `failed`. */
  readonly failed_reason: Filled<ParamsOf<"calling.call.connect">["failed_reason"]>;
  /** Why it failed; only with `failed`. */
  readonly failedReason: Filled<ParamsOf<"calling.call.connect">["failed_reason"]>;
}

/** The state of the connection to another call has changed. Properties: `connect_state`, `peer`, `failed_reason`. */
export class ConnectEvent extends RelayEvent<"calling.call.connect"> {
  protected static override readonly eventType = "calling.call.connect";
}

export interface ConnectEvent extends ConnectEventFields {}

/** The name of the event {@link ConnectEvent}. */
export const EVENT_CALL_CONNECT = "calling.call.connect";

/** The params of {@link ReferEvent} as properties, in both spellings. */
export interface ReferEventFields {
  /** The node of the call. */
  readonly node_id: Filled<ParamsOf<"calling.call.refer">["node_id"]>;
  /** The node of the call. */
  readonly nodeId: Filled<ParamsOf<"calling.call.refer">["node_id"]>;
  /** The segment of the call. */
  readonly segment_id: Filled<ParamsOf<"calling.call.refer">["segment_id"]>;
  /** The segment of the call. */
  readonly segmentId: Filled<ParamsOf<"calling.call.refer">["segment_id"]>;
  /** The tag that the call was placed with. */
  readonly tag: Filled<ParamsOf<"calling.call.refer">["tag"]>;
  /** The state. */
  readonly state: Filled<ParamsOf<"calling.call.refer">["state"]>;
  /** The address that the call was referred to. */
  readonly sip_refer_to: Filled<ParamsOf<"calling.call.refer">["sip_refer_to"]>;
  /** The address that the call was referred to. */
  readonly sipReferTo: Filled<ParamsOf<"calling.call.refer">["sip_refer_to"]>;
  /** The SIP response to the REFER, such as `202`. */
  readonly sip_refer_response_code: Filled<ParamsOf<"calling.call.refer">["sip_refer_response_code"]>;
  /** The SIP response to the REFER, such as `202`. */
  readonly sipReferResponseCode: Filled<ParamsOf<"calling.call.refer">["sip_refer_response_code"]>;
  /** The SIP status of the new call, such as `200`. */
  readonly sip_notify_response_code: Filled<ParamsOf<"calling.call.refer">["sip_notify_response_code"]>;
  /** The SIP status of the new call, such as `200`. */
  readonly sipNotifyResponseCode: Filled<ParamsOf<"calling.call.refer">["sip_notify_response_code"]>;
}

/**
 * The state of a SIP REFER has changed. Properties: `state`, `sip_refer_to`, `sip_refer_response_code`,
 * `sip_notify_response_code`.
 */
export class ReferEvent extends RelayEvent<"calling.call.refer"> {
  protected static override readonly eventType = "calling.call.refer";
}

export interface ReferEvent extends ReferEventFields {}

/** The name of the event {@link ReferEvent}. */
export const EVENT_CALL_REFER = "calling.call.refer";

/** The params of {@link DenoiseEvent} as properties, in both spellings. */
export interface DenoiseEventFields {
  /** The node of the call. */
  readonly node_id: Filled<ParamsOf<"calling.call.denoise">["node_id"]>;
  /** The node of the call. */
  readonly nodeId: Filled<ParamsOf<"calling.call.denoise">["node_id"]>;
  /** The segment of the call. */
  readonly segment_id: Filled<ParamsOf<"calling.call.denoise">["segment_id"]>;
  /** The segment of the call. */
  readonly segmentId: Filled<ParamsOf<"calling.call.denoise">["segment_id"]>;
  /** The tag that the call was placed with. */
  readonly tag: Filled<ParamsOf<"calling.call.denoise">["tag"]>;
  /** Whether it is on. */
  readonly denoised: Filled<ParamsOf<"calling.call.denoise">["denoised"]>;
}

/** Noise reduction was turned on or off. Properties: `denoised`. */
export class DenoiseEvent extends RelayEvent<"calling.call.denoise"> {
  protected static override readonly eventType = "calling.call.denoise";
}

export interface DenoiseEvent extends DenoiseEventFields {}

/** The name of the event {@link DenoiseEvent}. */
export const EVENT_CALL_DENOISE = "calling.call.denoise";

/** The params of {@link EchoEvent} as properties, in both spellings. */
export interface EchoEventFields {
  /** The node of the call. */
  readonly node_id: Filled<ParamsOf<"calling.call.echo">["node_id"]>;
  /** The node of the call. */
  readonly nodeId: Filled<ParamsOf<"calling.call.echo">["node_id"]>;
  /** The segment of the call. */
  readonly segment_id: Filled<ParamsOf<"calling.call.echo">["segment_id"]>;
  /** The segment of the call. */
  readonly segmentId: Filled<ParamsOf<"calling.call.echo">["segment_id"]>;
  /** The tag that the call was placed with. */
  readonly tag: Filled<ParamsOf<"calling.call.echo">["tag"]>;
  /** The state, such as `echoing`. */
  readonly state: Filled<ParamsOf<"calling.call.echo">["state"]>;
}

/** The state of the echo has changed. Properties: `state`. */
export class EchoEvent extends RelayEvent<"calling.call.echo"> {
  protected static override readonly eventType = "calling.call.echo";
}

export interface EchoEvent extends EchoEventFields {}

/** The name of the event {@link EchoEvent}. */
export const EVENT_CALL_ECHO = "calling.call.echo";

/** The params of {@link HoldEvent} as properties, in both spellings. */
export interface HoldEventFields {
  /** The node of the call. */
  readonly node_id: Filled<ParamsOf<"calling.call.hold">["node_id"]>;
  /** The node of the call. */
  readonly nodeId: Filled<ParamsOf<"calling.call.hold">["node_id"]>;
  /** The segment of the call. */
  readonly segment_id: Filled<ParamsOf<"calling.call.hold">["segment_id"]>;
  /** The segment of the call. */
  readonly segmentId: Filled<ParamsOf<"calling.call.hold">["segment_id"]>;
  /** The tag that the call was placed with. */
  readonly tag: Filled<ParamsOf<"calling.call.hold">["tag"]>;
  /** The state, such as `hold`. */
  readonly state: Filled<ParamsOf<"calling.call.hold">["state"]>;
}

/** The call was put on hold or taken off. Properties: `state`. */
export class HoldEvent extends RelayEvent<"calling.call.hold"> {
  protected static override readonly eventType = "calling.call.hold";
}

export interface HoldEvent extends HoldEventFields {}

/** The name of the event {@link HoldEvent}. */
export const EVENT_CALL_HOLD = "calling.call.hold";

/** The params of {@link SendDigitsEvent} as properties, in both spellings. */
export interface SendDigitsEventFields {
  /** The node of the call. */
  readonly node_id: Filled<ParamsOf<"calling.call.send_digits">["node_id"]>;
  /** The node of the call. */
  readonly nodeId: Filled<ParamsOf<"calling.call.send_digits">["node_id"]>;
  /** The segment of the call. */
  readonly segment_id: Filled<ParamsOf<"calling.call.send_digits">["segment_id"]>;
  /** The segment of the call. */
  readonly segmentId: Filled<ParamsOf<"calling.call.send_digits">["segment_id"]>;
  /** The tag that the call was placed with. */
  readonly tag: Filled<ParamsOf<"calling.call.send_digits">["tag"]>;
  /** The operation that the event reports on. */
  readonly control_id: Filled<ParamsOf<"calling.call.send_digits">["control_id"]>;
  /** The operation that the event reports on. */
  readonly controlId: Filled<ParamsOf<"calling.call.send_digits">["control_id"]>;
  /** The state. */
  readonly state: Filled<ParamsOf<"calling.call.send_digits">["state"]>;
}

/** Digits were sent. Properties: `control_id`, `state`. */
export class SendDigitsEvent extends RelayEvent<"calling.call.send_digits"> {
  protected static override readonly eventType = "calling.call.send_digits";
}

export interface SendDigitsEvent extends SendDigitsEventFields {}

/** The name of the event {@link SendDigitsEvent}. */
export const EVENT_CALL_SEND_DIGITS = "calling.call.send_digits";

/** The params of {@link PlayEvent} as properties, in both spellings. */
export interface PlayEventFields {
  /** The node of the call. */
  readonly node_id: Filled<ParamsOf<"calling.call.play">["node_id"]>;
  /** The node of the call. */
  readonly nodeId: Filled<ParamsOf<"calling.call.play">["node_id"]>;
  /** The segment of the call. */
  readonly segment_id: Filled<ParamsOf<"calling.call.play">["segment_id"]>;
  /** The segment of the call. */
  readonly segmentId: Filled<ParamsOf<"calling.call.play">["segment_id"]>;
  /** The tag that the call was placed with. */
  readonly tag: Filled<ParamsOf<"calling.call.play">["tag"]>;
  /** The operation that the event reports on. */
  readonly control_id: Filled<ParamsOf<"calling.call.play">["control_id"]>;
  /** The operation that the event reports on. */
  readonly controlId: Filled<ParamsOf<"calling.call.play">["control_id"]>;
  /** The state. */
  readonly state: Filled<ParamsOf<"calling.call.play">["state"]>;
}

/** The state of a playback has changed. Also sent for `calling.play_and_collect`. Properties: `control_id`, `state`. */
export class PlayEvent extends RelayEvent<"calling.call.play"> {
  protected static override readonly eventType = "calling.call.play";
}

export interface PlayEvent extends PlayEventFields {}

/** The name of the event {@link PlayEvent}. */
export const EVENT_CALL_PLAY = "calling.call.play";

/** The params of {@link RecordEvent} as properties, in both spellings. */
export interface RecordEventFields {
  /** The node of the call. */
  readonly node_id: Filled<ParamsOf<"calling.call.record">["node_id"]>;
  /** The node of the call. */
  readonly nodeId: Filled<ParamsOf<"calling.call.record">["node_id"]>;
  /** The segment of the call. */
  readonly segment_id: Filled<ParamsOf<"calling.call.record">["segment_id"]>;
  /** The segment of the call. */
  readonly segmentId: Filled<ParamsOf<"calling.call.record">["segment_id"]>;
  /** The tag that the call was placed with. */
  readonly tag: Filled<ParamsOf<"calling.call.record">["tag"]>;
  /** The operation that the event reports on. */
  readonly control_id: Filled<ParamsOf<"calling.call.record">["control_id"]>;
  /** The operation that the event reports on. */
  readonly controlId: Filled<ParamsOf<"calling.call.record">["control_id"]>;
  /** The state. */
  readonly state: Filled<ParamsOf<"calling.call.record">["state"]>;
  /** Address of the file; here or in `record`. */
  readonly url: Filled<ParamsOf<"calling.call.record">["url"]>;
  /** Length of the recording; here or in `record`. In seconds. */
  readonly duration: Filled<ParamsOf<"calling.call.record">["duration"]>;
  /** Size of the file; here or in `record`. In bytes. */
  readonly size: Filled<ParamsOf<"calling.call.record">["size"]>;
  /** The recording. */
  readonly recording_id: Filled<ParamsOf<"calling.call.record">["recording_id"]>;
  /** The recording. */
  readonly recordingId: Filled<ParamsOf<"calling.call.record">["recording_id"]>;
  /** When it started, in seconds since 1970. */
  readonly start_time: Filled<ParamsOf<"calling.call.record">["start_time"]>;
  /** When it started, in seconds since 1970. */
  readonly startTime: Filled<ParamsOf<"calling.call.record">["start_time"]>;
  /** When it ended, in seconds since 1970. */
  readonly end_time: Filled<ParamsOf<"calling.call.record">["end_time"]>;
  /** When it ended, in seconds since 1970. */
  readonly endTime: Filled<ParamsOf<"calling.call.record">["end_time"]>;
  /** What is recorded during a pause. */
  readonly pause_behavior: Filled<ParamsOf<"calling.call.record">["pause_behavior"]>;
  /** What is recorded during a pause. */
  readonly pauseBehavior: Filled<ParamsOf<"calling.call.record">["pause_behavior"]>;
  /** How it was recorded, as `{audio}`, or the file as `{url, duration, size, format}`. */
  readonly record: Filled<ParamsOf<"calling.call.record">["record"]>;
}

/**
 * The state of a recording has changed. Properties: `control_id`, `state`, `url`, `duration`, `size`, `recording_id`,
 * `start_time`, `end_time`, `pause_behavior`, `record`.
 */
export class RecordEvent extends RelayEvent<"calling.call.record"> {
  protected static override readonly eventType = "calling.call.record";
}

export interface RecordEvent extends RecordEventFields {}

/** The name of the event {@link RecordEvent}. */
export const EVENT_CALL_RECORD = "calling.call.record";

/** The params of {@link CollectEvent} as properties, in both spellings. */
export interface CollectEventFields {
  /** The node of the call. */
  readonly node_id: Filled<ParamsOf<"calling.call.collect">["node_id"]>;
  /** The node of the call. */
  readonly nodeId: Filled<ParamsOf<"calling.call.collect">["node_id"]>;
  /** The segment of the call. */
  readonly segment_id: Filled<ParamsOf<"calling.call.collect">["segment_id"]>;
  /** The segment of the call. */
  readonly segmentId: Filled<ParamsOf<"calling.call.collect">["segment_id"]>;
  /** The tag that the call was placed with. */
  readonly tag: Filled<ParamsOf<"calling.call.collect">["tag"]>;
  /** The operation that the event reports on. */
  readonly control_id: Filled<ParamsOf<"calling.call.collect">["control_id"]>;
  /** The operation that the event reports on. */
  readonly controlId: Filled<ParamsOf<"calling.call.collect">["control_id"]>;
  /** What was collected. */
  readonly result: Filled<ParamsOf<"calling.call.collect">["result"]>;
  /** False for a partial result. */
  readonly final: Filled<ParamsOf<"calling.call.collect">["final"]>;
  /** The state; only with `continuous`. */
  readonly state: Filled<ParamsOf<"calling.call.collect">["state"]>;
}

/**
 * Input has arrived, or the state of a collection has changed. Properties: `control_id`, `result`, `final`, `state`.
 */
export class CollectEvent extends RelayEvent<"calling.call.collect"> {
  protected static override readonly eventType = "calling.call.collect";
}

export interface CollectEvent extends CollectEventFields {}

/** The name of the event {@link CollectEvent}. */
export const EVENT_CALL_COLLECT = "calling.call.collect";

/** The params of {@link DetectEvent} as properties, in both spellings. */
export interface DetectEventFields {
  /** The node of the call. */
  readonly node_id: Filled<ParamsOf<"calling.call.detect">["node_id"]>;
  /** The node of the call. */
  readonly nodeId: Filled<ParamsOf<"calling.call.detect">["node_id"]>;
  /** The segment of the call. */
  readonly segment_id: Filled<ParamsOf<"calling.call.detect">["segment_id"]>;
  /** The segment of the call. */
  readonly segmentId: Filled<ParamsOf<"calling.call.detect">["segment_id"]>;
  /** The tag that the call was placed with. */
  readonly tag: Filled<ParamsOf<"calling.call.detect">["tag"]>;
  /** The operation that the event reports on. */
  readonly control_id: Filled<ParamsOf<"calling.call.detect">["control_id"]>;
  /** The operation that the event reports on. */
  readonly controlId: Filled<ParamsOf<"calling.call.detect">["control_id"]>;
  /** What was detected. */
  readonly detect: Filled<ParamsOf<"calling.call.detect">["detect"]>;
  /** The state; usually missing. */
  readonly state: Filled<ParamsOf<"calling.call.detect">["state"]>;
}

/** Something was detected, or the detection has ended. Properties: `control_id`, `detect`, `state`. */
export class DetectEvent extends RelayEvent<"calling.call.detect"> {
  protected static override readonly eventType = "calling.call.detect";
}

export interface DetectEvent extends DetectEventFields {}

/** The name of the event {@link DetectEvent}. */
export const EVENT_CALL_DETECT = "calling.call.detect";

/** The params of {@link FaxEvent} as properties, in both spellings. */
export interface FaxEventFields {
  /** The node of the call. */
  readonly node_id: Filled<ParamsOf<"calling.call.fax">["node_id"]>;
  /** The node of the call. */
  readonly nodeId: Filled<ParamsOf<"calling.call.fax">["node_id"]>;
  /** The segment of the call. */
  readonly segment_id: Filled<ParamsOf<"calling.call.fax">["segment_id"]>;
  /** The segment of the call. */
  readonly segmentId: Filled<ParamsOf<"calling.call.fax">["segment_id"]>;
  /** The tag that the call was placed with. */
  readonly tag: Filled<ParamsOf<"calling.call.fax">["tag"]>;
  /** The operation that the event reports on. */
  readonly control_id: Filled<ParamsOf<"calling.call.fax">["control_id"]>;
  /** The operation that the event reports on. */
  readonly controlId: Filled<ParamsOf<"calling.call.fax">["control_id"]>;
  /** What has happened. */
  readonly fax: Filled<ParamsOf<"calling.call.fax">["fax"]>;
}

/** A page was sent or received, or the fax has ended. Properties: `control_id`, `fax`. */
export class FaxEvent extends RelayEvent<"calling.call.fax"> {
  protected static override readonly eventType = "calling.call.fax";
}

export interface FaxEvent extends FaxEventFields {}

/** The name of the event {@link FaxEvent}. */
export const EVENT_CALL_FAX = "calling.call.fax";

/** The params of {@link TapEvent} as properties, in both spellings. */
export interface TapEventFields {
  /** The node of the call. */
  readonly node_id: Filled<ParamsOf<"calling.call.tap">["node_id"]>;
  /** The node of the call. */
  readonly nodeId: Filled<ParamsOf<"calling.call.tap">["node_id"]>;
  /** The segment of the call. */
  readonly segment_id: Filled<ParamsOf<"calling.call.tap">["segment_id"]>;
  /** The segment of the call. */
  readonly segmentId: Filled<ParamsOf<"calling.call.tap">["segment_id"]>;
  /** The tag that the call was placed with. */
  readonly tag: Filled<ParamsOf<"calling.call.tap">["tag"]>;
  /** The operation that the event reports on. */
  readonly control_id: Filled<ParamsOf<"calling.call.tap">["control_id"]>;
  /** The operation that the event reports on. */
  readonly controlId: Filled<ParamsOf<"calling.call.tap">["control_id"]>;
  /** The state. */
  readonly state: Filled<ParamsOf<"calling.call.tap">["state"]>;
  readonly tap: Filled<ParamsOf<"calling.call.tap">["tap"]>;
  readonly device: Filled<ParamsOf<"calling.call.tap">["device"]>;
}

/** The state of a tap has changed. Properties: `control_id`, `state`, `tap`, `device`. */
export class TapEvent extends RelayEvent<"calling.call.tap"> {
  protected static override readonly eventType = "calling.call.tap";
}

export interface TapEvent extends TapEventFields {}

/** The name of the event {@link TapEvent}. */
export const EVENT_CALL_TAP = "calling.call.tap";

/** The params of {@link StreamEvent} as properties, in both spellings. */
export interface StreamEventFields {
  /** The node of the call. */
  readonly node_id: Filled<ParamsOf<"calling.call.stream">["node_id"]>;
  /** The node of the call. */
  readonly nodeId: Filled<ParamsOf<"calling.call.stream">["node_id"]>;
  /** The segment of the call. */
  readonly segment_id: Filled<ParamsOf<"calling.call.stream">["segment_id"]>;
  /** The segment of the call. */
  readonly segmentId: Filled<ParamsOf<"calling.call.stream">["segment_id"]>;
  /** The tag that the call was placed with. */
  readonly tag: Filled<ParamsOf<"calling.call.stream">["tag"]>;
  /** The operation that the event reports on. */
  readonly control_id: Filled<ParamsOf<"calling.call.stream">["control_id"]>;
  /** The operation that the event reports on. */
  readonly controlId: Filled<ParamsOf<"calling.call.stream">["control_id"]>;
  /** The state. */
  readonly state: Filled<ParamsOf<"calling.call.stream">["state"]>;
  /** Where the audio is sent. */
  readonly url: Filled<ParamsOf<"calling.call.stream">["url"]>;
  /** The stream's name. */
  readonly name: Filled<ParamsOf<"calling.call.stream">["name"]>;
}

/**
 * The state of a stream has changed. Also sent for a stream opened by `calling.connect`. Properties: `control_id`,
 * `state`, `url`, `name`.
 */
export class StreamEvent extends RelayEvent<"calling.call.stream"> {
  protected static override readonly eventType = "calling.call.stream";
}

export interface StreamEvent extends StreamEventFields {}

/** The name of the event {@link StreamEvent}. */
export const EVENT_CALL_STREAM = "calling.call.stream";

/** The params of {@link PayEvent} as properties, in both spellings. */
export interface PayEventFields {
  /** The node of the call. */
  readonly node_id: Filled<ParamsOf<"calling.call.pay">["node_id"]>;
  /** The node of the call. */
  readonly nodeId: Filled<ParamsOf<"calling.call.pay">["node_id"]>;
  /** The segment of the call. */
  readonly segment_id: Filled<ParamsOf<"calling.call.pay">["segment_id"]>;
  /** The segment of the call. */
  readonly segmentId: Filled<ParamsOf<"calling.call.pay">["segment_id"]>;
  /** The tag that the call was placed with. */
  readonly tag: Filled<ParamsOf<"calling.call.pay">["tag"]>;
  /** The operation that the event reports on. */
  readonly control_id: Filled<ParamsOf<"calling.call.pay">["control_id"]>;
  /** The operation that the event reports on. */
  readonly controlId: Filled<ParamsOf<"calling.call.pay">["control_id"]>;
  /** The state; `finished` or `error` at the end, often missing. */
  readonly state: Filled<ParamsOf<"calling.call.pay">["state"]>;
  /** The step, such as `payment-card-number` or `payment-completed`. */
  readonly for: Filled<ParamsOf<"calling.call.pay">["for"]>;
  /** What went wrong, such as `invalid-card-number`. */
  readonly error_type: Filled<ParamsOf<"calling.call.pay">["error_type"]>;
  /** What went wrong, such as `invalid-card-number`. */
  readonly errorType: Filled<ParamsOf<"calling.call.pay">["error_type"]>;
  /** The payment method. */
  readonly payment_method: Filled<ParamsOf<"calling.call.pay">["payment_method"]>;
  /** The payment method. */
  readonly paymentMethod: Filled<ParamsOf<"calling.call.pay">["payment_method"]>;
  /** The card number, masked except for its last digits. */
  readonly payment_card_number: Filled<ParamsOf<"calling.call.pay">["payment_card_number"]>;
  /** The card number, masked except for its last digits. */
  readonly paymentCardNumber: Filled<ParamsOf<"calling.call.pay">["payment_card_number"]>;
  /** Card type. */
  readonly payment_card_type: Filled<ParamsOf<"calling.call.pay">["payment_card_type"]>;
  /** Card type. */
  readonly paymentCardType: Filled<ParamsOf<"calling.call.pay">["payment_card_type"]>;
  /** The security code, masked. */
  readonly security_code: Filled<ParamsOf<"calling.call.pay">["security_code"]>;
  /** The security code, masked. */
  readonly securityCode: Filled<ParamsOf<"calling.call.pay">["security_code"]>;
  /** When the card expires. */
  readonly expiration_date: Filled<ParamsOf<"calling.call.pay">["expiration_date"]>;
  /** When the card expires. */
  readonly expirationDate: Filled<ParamsOf<"calling.call.pay">["expiration_date"]>;
  /** The postal code. */
  readonly payment_card_postal_code: Filled<ParamsOf<"calling.call.pay">["payment_card_postal_code"]>;
  /** The postal code. */
  readonly paymentCardPostalCode: Filled<ParamsOf<"calling.call.pay">["payment_card_postal_code"]>;
  /** The `status_url` of the command. */
  readonly status_url: Filled<ParamsOf<"calling.call.pay">["status_url"]>;
  /** The `status_url` of the command. */
  readonly statusUrl: Filled<ParamsOf<"calling.call.pay">["status_url"]>;
  /** HTTP method for `status_url`. */
  readonly status_url_method: Filled<ParamsOf<"calling.call.pay">["status_url_method"]>;
  /** HTTP method for `status_url`. */
  readonly statusUrlMethod: Filled<ParamsOf<"calling.call.pay">["status_url_method"]>;
}

/**
 * A payment has reached a step. Properties: `control_id`, `state`, `for`, `error_type`, `payment_method`,
 * `payment_card_number`, `payment_card_type`, `security_code`, `expiration_date`, `payment_card_postal_code`,
 * `status_url`, `status_url_method`.
 */
export class PayEvent extends RelayEvent<"calling.call.pay"> {
  protected static override readonly eventType = "calling.call.pay";
}

export interface PayEvent extends PayEventFields {}

/** The name of the event {@link PayEvent}. */
export const EVENT_CALL_PAY = "calling.call.pay";

/** The params of {@link ConferenceEvent} as properties, in both spellings. */
export interface ConferenceEventFields {
  /** The node of the call. */
  readonly node_id: Filled<ParamsOf<"calling.conference">["node_id"]>;
  /** The node of the call. */
  readonly nodeId: Filled<ParamsOf<"calling.conference">["node_id"]>;
  /** The segment of the call. */
  readonly segment_id: Filled<ParamsOf<"calling.conference">["segment_id"]>;
  /** The segment of the call. */
  readonly segmentId: Filled<ParamsOf<"calling.conference">["segment_id"]>;
  /** The tag that the call was placed with. */
  readonly tag: Filled<ParamsOf<"calling.conference">["tag"]>;
  /** The conference. */
  readonly conference_id: Filled<ParamsOf<"calling.conference">["conference_id"]>;
  /** The conference. */
  readonly conferenceId: Filled<ParamsOf<"calling.conference">["conference_id"]>;
  /** Its name. */
  readonly name: Filled<ParamsOf<"calling.conference">["name"]>;
  /** What has happened. */
  readonly status: Filled<ParamsOf<"calling.conference">["status"]>;
  /** Number of calls in the conference. */
  readonly size: Filled<ParamsOf<"calling.conference">["size"]>;
  /** The region of the conference. */
  readonly region: Filled<ParamsOf<"calling.conference">["region"]>;
  /** Whether the call is muted. */
  readonly muted: Filled<ParamsOf<"calling.conference">["muted"]>;
  /** Whether the call is on hold. */
  readonly hold: Filled<ParamsOf<"calling.conference">["hold"]>;
  /** Whether the conference starts when this call joins. */
  readonly start_on_join: Filled<ParamsOf<"calling.conference">["start_on_join"]>;
  /** Whether the conference starts when this call joins. */
  readonly startOnJoin: Filled<ParamsOf<"calling.conference">["start_on_join"]>;
  /** Whether the conference ends when this call leaves. */
  readonly end_on_leave: Filled<ParamsOf<"calling.conference">["end_on_leave"]>;
  /** Whether the conference ends when this call leaves. */
  readonly endOnLeave: Filled<ParamsOf<"calling.conference">["end_on_leave"]>;
  /** Whether the call is a coach. */
  readonly coaching: Filled<ParamsOf<"calling.conference">["coaching"]>;
  /** Address of the recording. */
  readonly recording_url: Filled<ParamsOf<"calling.conference">["recording_url"]>;
  /** Address of the recording. */
  readonly recordingUrl: Filled<ParamsOf<"calling.conference">["recording_url"]>;
  /** Size of the recording. In bytes. */
  readonly recording_file_size: Filled<ParamsOf<"calling.conference">["recording_file_size"]>;
  /** Size of the recording. In bytes. */
  readonly recordingFileSize: Filled<ParamsOf<"calling.conference">["recording_file_size"]>;
  /** Length of the recording. In seconds. */
  readonly recording_duration: Filled<ParamsOf<"calling.conference">["recording_duration"]>;
  /** Length of the recording. In seconds. */
  readonly recordingDuration: Filled<ParamsOf<"calling.conference">["recording_duration"]>;
  /** Why the conference ended. */
  readonly reason_ended: Filled<ParamsOf<"calling.conference">["reason_ended"]>;
  /** Why the conference ended. */
  readonly reasonEnded: Filled<ParamsOf<"calling.conference">["reason_ended"]>;
  /** The call that ended it. */
  readonly call_id_ending_conf: Filled<ParamsOf<"calling.conference">["call_id_ending_conf"]>;
  /** The call that ended it. */
  readonly callIdEndingConf: Filled<ParamsOf<"calling.conference">["call_id_ending_conf"]>;
}

/**
 * The state of a conference or of a participant has changed. Properties: `conference_id`, `name`, `status`, `size`,
 * `region`, `muted`, `hold`, `start_on_join`, `end_on_leave`, `coaching`, `recording_url`, `recording_file_size`,
 * `recording_duration`, `reason_ended`, `call_id_ending_conf`.
 */
export class ConferenceEvent extends RelayEvent<"calling.conference"> {
  protected static override readonly eventType = "calling.conference";
}

export interface ConferenceEvent extends ConferenceEventFields {}

/** The name of the event {@link ConferenceEvent}. */
export const EVENT_CONFERENCE = "calling.conference";

/** The params of {@link QueueEvent} as properties, in both spellings. */
export interface QueueEventFields {
  /** The node of the call. */
  readonly node_id: Filled<ParamsOf<"calling.call.queue">["node_id"]>;
  /** The node of the call. */
  readonly nodeId: Filled<ParamsOf<"calling.call.queue">["node_id"]>;
  /** The segment of the call. */
  readonly segment_id: Filled<ParamsOf<"calling.call.queue">["segment_id"]>;
  /** The segment of the call. */
  readonly segmentId: Filled<ParamsOf<"calling.call.queue">["segment_id"]>;
  /** The tag that the call was placed with. */
  readonly tag: Filled<ParamsOf<"calling.call.queue">["tag"]>;
  /** The command that the event reports on; may be null with `dequeue`. */
  readonly control_id: Filled<ParamsOf<"calling.call.queue">["control_id"]>;
  /** The command that the event reports on; may be null with `dequeue`. */
  readonly controlId: Filled<ParamsOf<"calling.call.queue">["control_id"]>;
  /** What has happened. */
  readonly status: Filled<ParamsOf<"calling.call.queue">["status"]>;
  /** The queue. */
  readonly id: Filled<ParamsOf<"calling.call.queue">["id"]>;
  /** Its name. */
  readonly name: Filled<ParamsOf<"calling.call.queue">["name"]>;
  /** Position in the queue; 1 is next. */
  readonly position: Filled<ParamsOf<"calling.call.queue">["position"]>;
  /** Number of calls in the queue. */
  readonly size: Filled<ParamsOf<"calling.call.queue">["size"]>;
  /** Average time in the queue. In seconds. */
  readonly avg_time: Filled<ParamsOf<"calling.call.queue">["avg_time"]>;
  /** Average time in the queue. In seconds. */
  readonly avgTime: Filled<ParamsOf<"calling.call.queue">["avg_time"]>;
  /** When the call entered, since 1970; 0 means not yet. In microseconds. */
  readonly enqueue_ts: Filled<ParamsOf<"calling.call.queue">["enqueue_ts"]>;
  /** When the call entered, since 1970; 0 means not yet. In microseconds. */
  readonly enqueueTs: Filled<ParamsOf<"calling.call.queue">["enqueue_ts"]>;
  /** When the call was taken out, since 1970; 0 means not yet. In microseconds. */
  readonly dequeue_ts: Filled<ParamsOf<"calling.call.queue">["dequeue_ts"]>;
  /** When the call was taken out, since 1970; 0 means not yet. In microseconds. */
  readonly dequeueTs: Filled<ParamsOf<"calling.call.queue">["dequeue_ts"]>;
  /** When the call left, since 1970; 0 means not yet. In microseconds. */
  readonly leave_ts: Filled<ParamsOf<"calling.call.queue">["leave_ts"]>;
  /** When the call left, since 1970; 0 means not yet. In microseconds. */
  readonly leaveTs: Filled<ParamsOf<"calling.call.queue">["leave_ts"]>;
  /** The `status_url` of the command. */
  readonly status_url: Filled<ParamsOf<"calling.call.queue">["status_url"]>;
  /** The `status_url` of the command. */
  readonly statusUrl: Filled<ParamsOf<"calling.call.queue">["status_url"]>;
  /** The queue. */
  readonly queue_id: Filled<ParamsOf<"calling.call.queue">["id"]>;
  /** The queue. */
  readonly queueId: Filled<ParamsOf<"calling.call.queue">["id"]>;
  /** Its name. */
  readonly queue_name: Filled<ParamsOf<"calling.call.queue">["name"]>;
  /** Its name. */
  readonly queueName: Filled<ParamsOf<"calling.call.queue">["name"]>;
}

/**
 * The call has entered or left a queue. Properties: `control_id`, `status`, `id`, `name`, `position`, `size`,
 * `avg_time`, `enqueue_ts`, `dequeue_ts`, `leave_ts`, `status_url`, `queue_id`, `queue_name`.
 */
export class QueueEvent extends RelayEvent<"calling.call.queue"> {
  protected static override readonly eventType = "calling.call.queue";
}

export interface QueueEvent extends QueueEventFields {}

/** The name of the event {@link QueueEvent}. */
export const EVENT_CALL_QUEUE = "calling.call.queue";

/** The params of {@link TranscribeEvent} as properties, in both spellings. */
export interface TranscribeEventFields {
  /** The node of the call. */
  readonly node_id: Filled<ParamsOf<"calling.call.transcribe">["node_id"]>;
  /** The node of the call. */
  readonly nodeId: Filled<ParamsOf<"calling.call.transcribe">["node_id"]>;
  /** The segment of the call. */
  readonly segment_id: Filled<ParamsOf<"calling.call.transcribe">["segment_id"]>;
  /** The segment of the call. */
  readonly segmentId: Filled<ParamsOf<"calling.call.transcribe">["segment_id"]>;
  /** The tag that the call was placed with. */
  readonly tag: Filled<ParamsOf<"calling.call.transcribe">["tag"]>;
  /** The operation that the event reports on. */
  readonly control_id: Filled<ParamsOf<"calling.call.transcribe">["control_id"]>;
  /** The operation that the event reports on. */
  readonly controlId: Filled<ParamsOf<"calling.call.transcribe">["control_id"]>;
  /** The state. */
  readonly state: Filled<ParamsOf<"calling.call.transcribe">["state"]>;
  /** Address of the recording. */
  readonly url: Filled<ParamsOf<"calling.call.transcribe">["url"]>;
  /** The recording. */
  readonly recording_id: Filled<ParamsOf<"calling.call.transcribe">["recording_id"]>;
  /** The recording. */
  readonly recordingId: Filled<ParamsOf<"calling.call.transcribe">["recording_id"]>;
  /** Length of the recording. In seconds. */
  readonly duration: Filled<ParamsOf<"calling.call.transcribe">["duration"]>;
  /** Size of the recording. In bytes. */
  readonly size: Filled<ParamsOf<"calling.call.transcribe">["size"]>;
  /** The `status_url` of the command. */
  readonly status_url: Filled<ParamsOf<"calling.call.transcribe">["status_url"]>;
  /** The `status_url` of the command. */
  readonly statusUrl: Filled<ParamsOf<"calling.call.transcribe">["status_url"]>;
  /** When it started, in seconds since 1970. */
  readonly start_time: Filled<ParamsOf<"calling.call.transcribe">["start_time"]>;
  /** When it started, in seconds since 1970. */
  readonly startTime: Filled<ParamsOf<"calling.call.transcribe">["start_time"]>;
  /** When it ended, in seconds since 1970. */
  readonly end_time: Filled<ParamsOf<"calling.call.transcribe">["end_time"]>;
  /** When it ended, in seconds since 1970. */
  readonly endTime: Filled<ParamsOf<"calling.call.transcribe">["end_time"]>;
}

/**
 * The state of a transcription has changed. Properties: `control_id`, `state`, `url`, `recording_id`, `duration`,
 * `size`, `status_url`, `start_time`, `end_time`.
 */
export class TranscribeEvent extends RelayEvent<"calling.call.transcribe"> {
  protected static override readonly eventType = "calling.call.transcribe";
}

export interface TranscribeEvent extends TranscribeEventFields {}

/** The name of the event {@link TranscribeEvent}. */
export const EVENT_CALL_TRANSCRIBE = "calling.call.transcribe";

/** The params of {@link AIEvent} as properties, in both spellings. */
export interface AIEventFields {
  /** The node of the call. */
  readonly node_id: Filled<ParamsOf<"calling.call.ai">["node_id"]>;
  /** The node of the call. */
  readonly nodeId: Filled<ParamsOf<"calling.call.ai">["node_id"]>;
  /** The segment of the call. */
  readonly segment_id: Filled<ParamsOf<"calling.call.ai">["segment_id"]>;
  /** The segment of the call. */
  readonly segmentId: Filled<ParamsOf<"calling.call.ai">["segment_id"]>;
  /** The tag that the call was placed with. */
  readonly tag: Filled<ParamsOf<"calling.call.ai">["tag"]>;
  /** The operation that the event reports on. */
  readonly control_id: Filled<ParamsOf<"calling.call.ai">["control_id"]>;
  /** The operation that the event reports on. */
  readonly controlId: Filled<ParamsOf<"calling.call.ai">["control_id"]>;
  /** The state; `finished` or `error` at the end. */
  readonly state: Filled<ParamsOf<"calling.call.ai">["state"]>;
}

/** An AI agent changed its state. The platform may never send it. Properties: `control_id`, `state`. */
export class AIEvent extends RelayEvent<"calling.call.ai"> {
  protected static override readonly eventType = "calling.call.ai";
}

export interface AIEvent extends AIEventFields {}

/** The name of the event {@link AIEvent}. */
export const EVENT_CALL_AI = "calling.call.ai";

/** The params of {@link MessageReceiveEvent} as properties, in both spellings. */
export interface MessageReceiveEventFields {
  /** The message. */
  readonly message_id: Filled<ParamsOf<"messaging.receive">["message_id"]>;
  /** The message. */
  readonly messageId: Filled<ParamsOf<"messaging.receive">["message_id"]>;
  /** The context of the message. */
  readonly context: Filled<ParamsOf<"messaging.receive">["context"]>;
  /** Whether it was received or sent. */
  readonly direction: Filled<ParamsOf<"messaging.receive">["direction"]>;
  /** Sender. */
  readonly from_number: Filled<ParamsOf<"messaging.receive">["from_number"]>;
  /** Sender. */
  readonly fromNumber: Filled<ParamsOf<"messaging.receive">["from_number"]>;
  /** Recipient. */
  readonly to_number: Filled<ParamsOf<"messaging.receive">["to_number"]>;
  /** Recipient. */
  readonly toNumber: Filled<ParamsOf<"messaging.receive">["to_number"]>;
  /** The text. */
  readonly body: Filled<ParamsOf<"messaging.receive">["body"]>;
  /** Addresses of pictures and other files. */
  readonly media: Filled<ParamsOf<"messaging.receive">["media"]>;
  /** Number of billed segments. */
  readonly segments: Filled<ParamsOf<"messaging.receive">["segments"]>;
  /** The state. */
  readonly message_state: Filled<ParamsOf<"messaging.receive">["message_state"]>;
  /** The state. */
  readonly messageState: Filled<ParamsOf<"messaging.receive">["message_state"]>;
  /** The tags that it was sent with. */
  readonly tags: Filled<ParamsOf<"messaging.receive">["tags"]>;
}

/**
 * A message has arrived. Properties: `message_id`, `context`, `direction`, `from_number`, `to_number`, `body`, `media`,
 * `segments`, `message_state`, `tags`.
 */
export class MessageReceiveEvent extends RelayEvent<"messaging.receive"> {
  protected static override readonly eventType = "messaging.receive";
}

export interface MessageReceiveEvent extends MessageReceiveEventFields {}

/** The name of the event {@link MessageReceiveEvent}. */
export const EVENT_MESSAGING_RECEIVE = "messaging.receive";

/** The params of {@link MessageStateEvent} as properties, in both spellings. */
export interface MessageStateEventFields {
  /** The message. */
  readonly message_id: Filled<ParamsOf<"messaging.state">["message_id"]>;
  /** The message. */
  readonly messageId: Filled<ParamsOf<"messaging.state">["message_id"]>;
  /** The context of the message. */
  readonly context: Filled<ParamsOf<"messaging.state">["context"]>;
  /** Whether it was received or sent. */
  readonly direction: Filled<ParamsOf<"messaging.state">["direction"]>;
  /** Sender. */
  readonly from_number: Filled<ParamsOf<"messaging.state">["from_number"]>;
  /** Sender. */
  readonly fromNumber: Filled<ParamsOf<"messaging.state">["from_number"]>;
  /** Recipient. */
  readonly to_number: Filled<ParamsOf<"messaging.state">["to_number"]>;
  /** Recipient. */
  readonly toNumber: Filled<ParamsOf<"messaging.state">["to_number"]>;
  /** The text. */
  readonly body: Filled<ParamsOf<"messaging.state">["body"]>;
  /** Addresses of pictures and other files. */
  readonly media: Filled<ParamsOf<"messaging.state">["media"]>;
  /** Number of billed segments. */
  readonly segments: Filled<ParamsOf<"messaging.state">["segments"]>;
  /** The state. */
  readonly message_state: Filled<ParamsOf<"messaging.state">["message_state"]>;
  /** The state. */
  readonly messageState: Filled<ParamsOf<"messaging.state">["message_state"]>;
  /** The tags that it was sent with. */
  readonly tags: Filled<ParamsOf<"messaging.state">["tags"]>;
  /** Why it was not delivered; only with `undelivered` and `failed`. */
  readonly reason: Filled<ParamsOf<"messaging.state">["reason"]>;
}

/**
 * The state of a message has changed. Properties: `message_id`, `context`, `direction`, `from_number`, `to_number`,
 * `body`, `media`, `segments`, `message_state`, `tags`, `reason`.
 */
export class MessageStateEvent extends RelayEvent<"messaging.state"> {
  protected static override readonly eventType = "messaging.state";
}

export interface MessageStateEvent extends MessageStateEventFields {}

/** The name of the event {@link MessageStateEvent}. */
export const EVENT_MESSAGING_STATE = "messaging.state";

/** The params of {@link AuthorizationStateEvent} as properties, in both spellings. */
export interface AuthorizationStateEventFields {
  /** Proof of ownership of the session. A secret; an empty string is ignored. */
  readonly authorization_state: Filled<ParamsOf<"signalwire.authorization.state">["authorization_state"]>;
  /** Proof of ownership of the session. A secret; an empty string is ignored. */
  readonly authorizationState: Filled<ParamsOf<"signalwire.authorization.state">["authorization_state"]>;
}

/** Delivers the secret that resumes the session on a later connection. Properties: `authorization_state`. */
export class AuthorizationStateEvent extends RelayEvent<"signalwire.authorization.state"> {
  protected static override readonly eventType = "signalwire.authorization.state";
}

export interface AuthorizationStateEvent extends AuthorizationStateEventFields {}

/** The name of the event {@link AuthorizationStateEvent}. */
export const EVENT_AUTHORIZATION_STATE = "signalwire.authorization.state";

/** The operation's own final event. Its params. */
export type AILastEventParams = ParamsOf<"calling.call.ai"> & Absent<ParamsOf<"calling.call.state">, ParamsOf<"calling.call.ai">>;

/** The operation's own final event. */
export interface AILastEvent
  extends RelayEvent<"calling.call.ai", AILastEventParams>, AIEventFields, Absent<CallStateEventFields, AIEventFields> {}

/** The call ended before the operation did. Its params. */
export type AICallEndedEventParams = ParamsOf<"calling.call.state"> & Absent<ParamsOf<"calling.call.ai">, ParamsOf<"calling.call.state">>;

/** The call ended before the operation did. */
export interface AICallEndedEvent
  extends RelayEvent<"calling.call.state", AICallEndedEventParams>, CallStateEventFields, Absent<AIEventFields, CallStateEventFields> {}

/** No outcome was reported: the call was gone, or the session was lost. Its params. */
export type AINothingEventParams = Absent<ParamsOf<"calling.call.ai"> & ParamsOf<"calling.call.state">>;

/** No outcome was reported: the call was gone, or the session was lost. */
export interface AINothingEvent
  extends RelayEvent<"", AINothingEventParams>, Absent<AIEventFields & CallStateEventFields> {}

/** The final event of an operation that reports {@link AIEvent}s; `event_type` says which of the three it is. */
export type FinalAIEvent = AILastEvent | AICallEndedEvent | AINothingEvent;

/** The operation's own final event. Its params. */
export type CollectLastEventParams = ParamsOf<"calling.call.collect"> & Absent<ParamsOf<"calling.call.state">, ParamsOf<"calling.call.collect">>;

/** The operation's own final event. */
export interface CollectLastEvent
  extends RelayEvent<"calling.call.collect", CollectLastEventParams>, CollectEventFields, Absent<CallStateEventFields, CollectEventFields> {}

/** The call ended before the operation did. Its params. */
export type CollectCallEndedEventParams = ParamsOf<"calling.call.state"> & Absent<ParamsOf<"calling.call.collect">, ParamsOf<"calling.call.state">>;

/** The call ended before the operation did. */
export interface CollectCallEndedEvent
  extends RelayEvent<"calling.call.state", CollectCallEndedEventParams>, CallStateEventFields, Absent<CollectEventFields, CallStateEventFields> {}

/** No outcome was reported: the call was gone, or the session was lost. Its params. */
export type CollectNothingEventParams = Absent<ParamsOf<"calling.call.collect"> & ParamsOf<"calling.call.state">>;

/** No outcome was reported: the call was gone, or the session was lost. */
export interface CollectNothingEvent
  extends RelayEvent<"", CollectNothingEventParams>, Absent<CollectEventFields & CallStateEventFields> {}

/** The final event of an operation that reports {@link CollectEvent}s; `event_type` says which of the three it is. */
export type FinalCollectEvent = CollectLastEvent | CollectCallEndedEvent | CollectNothingEvent;

/** The operation's own final event. Its params. */
export type DetectLastEventParams = ParamsOf<"calling.call.detect"> & Absent<ParamsOf<"calling.call.state">, ParamsOf<"calling.call.detect">>;

/** The operation's own final event. */
export interface DetectLastEvent
  extends RelayEvent<"calling.call.detect", DetectLastEventParams>, DetectEventFields, Absent<CallStateEventFields, DetectEventFields> {}

/** The call ended before the operation did. Its params. */
export type DetectCallEndedEventParams = ParamsOf<"calling.call.state"> & Absent<ParamsOf<"calling.call.detect">, ParamsOf<"calling.call.state">>;

/** The call ended before the operation did. */
export interface DetectCallEndedEvent
  extends RelayEvent<"calling.call.state", DetectCallEndedEventParams>, CallStateEventFields, Absent<DetectEventFields, CallStateEventFields> {}

/** No outcome was reported: the call was gone, or the session was lost. Its params. */
export type DetectNothingEventParams = Absent<ParamsOf<"calling.call.detect"> & ParamsOf<"calling.call.state">>;

/** No outcome was reported: the call was gone, or the session was lost. */
export interface DetectNothingEvent
  extends RelayEvent<"", DetectNothingEventParams>, Absent<DetectEventFields & CallStateEventFields> {}

/** The final event of an operation that reports {@link DetectEvent}s; `event_type` says which of the three it is. */
export type FinalDetectEvent = DetectLastEvent | DetectCallEndedEvent | DetectNothingEvent;

/** The operation's own final event. Its params. */
export type FaxLastEventParams = ParamsOf<"calling.call.fax"> & Absent<ParamsOf<"calling.call.state">, ParamsOf<"calling.call.fax">>;

/** The operation's own final event. */
export interface FaxLastEvent
  extends RelayEvent<"calling.call.fax", FaxLastEventParams>, FaxEventFields, Absent<CallStateEventFields, FaxEventFields> {}

/** The call ended before the operation did. Its params. */
export type FaxCallEndedEventParams = ParamsOf<"calling.call.state"> & Absent<ParamsOf<"calling.call.fax">, ParamsOf<"calling.call.state">>;

/** The call ended before the operation did. */
export interface FaxCallEndedEvent
  extends RelayEvent<"calling.call.state", FaxCallEndedEventParams>, CallStateEventFields, Absent<FaxEventFields, CallStateEventFields> {}

/** No outcome was reported: the call was gone, or the session was lost. Its params. */
export type FaxNothingEventParams = Absent<ParamsOf<"calling.call.fax"> & ParamsOf<"calling.call.state">>;

/** No outcome was reported: the call was gone, or the session was lost. */
export interface FaxNothingEvent
  extends RelayEvent<"", FaxNothingEventParams>, Absent<FaxEventFields & CallStateEventFields> {}

/** The final event of an operation that reports {@link FaxEvent}s; `event_type` says which of the three it is. */
export type FinalFaxEvent = FaxLastEvent | FaxCallEndedEvent | FaxNothingEvent;

/** The operation's own final event. Its params. */
export type PayLastEventParams = ParamsOf<"calling.call.pay"> & Absent<ParamsOf<"calling.call.state">, ParamsOf<"calling.call.pay">>;

/** The operation's own final event. */
export interface PayLastEvent
  extends RelayEvent<"calling.call.pay", PayLastEventParams>, PayEventFields, Absent<CallStateEventFields, PayEventFields> {}

/** The call ended before the operation did. Its params. */
export type PayCallEndedEventParams = ParamsOf<"calling.call.state"> & Absent<ParamsOf<"calling.call.pay">, ParamsOf<"calling.call.state">>;

/** The call ended before the operation did. */
export interface PayCallEndedEvent
  extends RelayEvent<"calling.call.state", PayCallEndedEventParams>, CallStateEventFields, Absent<PayEventFields, CallStateEventFields> {}

/** No outcome was reported: the call was gone, or the session was lost. Its params. */
export type PayNothingEventParams = Absent<ParamsOf<"calling.call.pay"> & ParamsOf<"calling.call.state">>;

/** No outcome was reported: the call was gone, or the session was lost. */
export interface PayNothingEvent
  extends RelayEvent<"", PayNothingEventParams>, Absent<PayEventFields & CallStateEventFields> {}

/** The final event of an operation that reports {@link PayEvent}s; `event_type` says which of the three it is. */
export type FinalPayEvent = PayLastEvent | PayCallEndedEvent | PayNothingEvent;

/** The operation's own final event. Its params. */
export type PlayLastEventParams = ParamsOf<"calling.call.play"> & Absent<ParamsOf<"calling.call.state">, ParamsOf<"calling.call.play">>;

/** The operation's own final event. */
export interface PlayLastEvent
  extends RelayEvent<"calling.call.play", PlayLastEventParams>, PlayEventFields, Absent<CallStateEventFields, PlayEventFields> {}

/** The call ended before the operation did. Its params. */
export type PlayCallEndedEventParams = ParamsOf<"calling.call.state"> & Absent<ParamsOf<"calling.call.play">, ParamsOf<"calling.call.state">>;

/** The call ended before the operation did. */
export interface PlayCallEndedEvent
  extends RelayEvent<"calling.call.state", PlayCallEndedEventParams>, CallStateEventFields, Absent<PlayEventFields, CallStateEventFields> {}

/** No outcome was reported: the call was gone, or the session was lost. Its params. */
export type PlayNothingEventParams = Absent<ParamsOf<"calling.call.play"> & ParamsOf<"calling.call.state">>;

/** No outcome was reported: the call was gone, or the session was lost. */
export interface PlayNothingEvent
  extends RelayEvent<"", PlayNothingEventParams>, Absent<PlayEventFields & CallStateEventFields> {}

/** The final event of an operation that reports {@link PlayEvent}s; `event_type` says which of the three it is. */
export type FinalPlayEvent = PlayLastEvent | PlayCallEndedEvent | PlayNothingEvent;

/** The operation's own final event. Its params. */
export type RecordLastEventParams = ParamsOf<"calling.call.record"> & Absent<ParamsOf<"calling.call.state">, ParamsOf<"calling.call.record">>;

/** The operation's own final event. */
export interface RecordLastEvent
  extends RelayEvent<"calling.call.record", RecordLastEventParams>, RecordEventFields, Absent<CallStateEventFields, RecordEventFields> {}

/** The call ended before the operation did. Its params. */
export type RecordCallEndedEventParams = ParamsOf<"calling.call.state"> & Absent<ParamsOf<"calling.call.record">, ParamsOf<"calling.call.state">>;

/** The call ended before the operation did. */
export interface RecordCallEndedEvent
  extends RelayEvent<"calling.call.state", RecordCallEndedEventParams>, CallStateEventFields, Absent<RecordEventFields, CallStateEventFields> {}

/** No outcome was reported: the call was gone, or the session was lost. Its params. */
export type RecordNothingEventParams = Absent<ParamsOf<"calling.call.record"> & ParamsOf<"calling.call.state">>;

/** No outcome was reported: the call was gone, or the session was lost. */
export interface RecordNothingEvent
  extends RelayEvent<"", RecordNothingEventParams>, Absent<RecordEventFields & CallStateEventFields> {}

/** The final event of an operation that reports {@link RecordEvent}s; `event_type` says which of the three it is. */
export type FinalRecordEvent = RecordLastEvent | RecordCallEndedEvent | RecordNothingEvent;

/** The operation's own final event. Its params. */
export type StreamLastEventParams = ParamsOf<"calling.call.stream"> & Absent<ParamsOf<"calling.call.state">, ParamsOf<"calling.call.stream">>;

/** The operation's own final event. */
export interface StreamLastEvent
  extends RelayEvent<"calling.call.stream", StreamLastEventParams>, StreamEventFields, Absent<CallStateEventFields, StreamEventFields> {}

/** The call ended before the operation did. Its params. */
export type StreamCallEndedEventParams = ParamsOf<"calling.call.state"> & Absent<ParamsOf<"calling.call.stream">, ParamsOf<"calling.call.state">>;

/** The call ended before the operation did. */
export interface StreamCallEndedEvent
  extends RelayEvent<"calling.call.state", StreamCallEndedEventParams>, CallStateEventFields, Absent<StreamEventFields, CallStateEventFields> {}

/** No outcome was reported: the call was gone, or the session was lost. Its params. */
export type StreamNothingEventParams = Absent<ParamsOf<"calling.call.stream"> & ParamsOf<"calling.call.state">>;

/** No outcome was reported: the call was gone, or the session was lost. */
export interface StreamNothingEvent
  extends RelayEvent<"", StreamNothingEventParams>, Absent<StreamEventFields & CallStateEventFields> {}

/** The final event of an operation that reports {@link StreamEvent}s; `event_type` says which of the three it is. */
export type FinalStreamEvent = StreamLastEvent | StreamCallEndedEvent | StreamNothingEvent;

/** The operation's own final event. Its params. */
export type TapLastEventParams = ParamsOf<"calling.call.tap"> & Absent<ParamsOf<"calling.call.state">, ParamsOf<"calling.call.tap">>;

/** The operation's own final event. */
export interface TapLastEvent
  extends RelayEvent<"calling.call.tap", TapLastEventParams>, TapEventFields, Absent<CallStateEventFields, TapEventFields> {}

/** The call ended before the operation did. Its params. */
export type TapCallEndedEventParams = ParamsOf<"calling.call.state"> & Absent<ParamsOf<"calling.call.tap">, ParamsOf<"calling.call.state">>;

/** The call ended before the operation did. */
export interface TapCallEndedEvent
  extends RelayEvent<"calling.call.state", TapCallEndedEventParams>, CallStateEventFields, Absent<TapEventFields, CallStateEventFields> {}

/** No outcome was reported: the call was gone, or the session was lost. Its params. */
export type TapNothingEventParams = Absent<ParamsOf<"calling.call.tap"> & ParamsOf<"calling.call.state">>;

/** No outcome was reported: the call was gone, or the session was lost. */
export interface TapNothingEvent
  extends RelayEvent<"", TapNothingEventParams>, Absent<TapEventFields & CallStateEventFields> {}

/** The final event of an operation that reports {@link TapEvent}s; `event_type` says which of the three it is. */
export type FinalTapEvent = TapLastEvent | TapCallEndedEvent | TapNothingEvent;

/** The operation's own final event. Its params. */
export type TranscribeLastEventParams = ParamsOf<"calling.call.transcribe"> & Absent<ParamsOf<"calling.call.state">, ParamsOf<"calling.call.transcribe">>;

/** The operation's own final event. */
export interface TranscribeLastEvent
  extends RelayEvent<"calling.call.transcribe", TranscribeLastEventParams>, TranscribeEventFields, Absent<CallStateEventFields, TranscribeEventFields> {}

/** The call ended before the operation did. Its params. */
export type TranscribeCallEndedEventParams = ParamsOf<"calling.call.state"> & Absent<ParamsOf<"calling.call.transcribe">, ParamsOf<"calling.call.state">>;

/** The call ended before the operation did. */
export interface TranscribeCallEndedEvent
  extends RelayEvent<"calling.call.state", TranscribeCallEndedEventParams>, CallStateEventFields, Absent<TranscribeEventFields, CallStateEventFields> {}

/** No outcome was reported: the call was gone, or the session was lost. Its params. */
export type TranscribeNothingEventParams = Absent<ParamsOf<"calling.call.transcribe"> & ParamsOf<"calling.call.state">>;

/** No outcome was reported: the call was gone, or the session was lost. */
export interface TranscribeNothingEvent
  extends RelayEvent<"", TranscribeNothingEventParams>, Absent<TranscribeEventFields & CallStateEventFields> {}

/**
 * The final event of an operation that reports {@link TranscribeEvent}s; `event_type` says which of the three it is.
 */
export type FinalTranscribeEvent = TranscribeLastEvent | TranscribeCallEndedEvent | TranscribeNothingEvent;

/** The final event of each operation, by the name of its event. */
export interface FinalEvents {
  "calling.call.ai": FinalAIEvent;
  "calling.call.collect": FinalCollectEvent;
  "calling.call.detect": FinalDetectEvent;
  "calling.call.fax": FinalFaxEvent;
  "calling.call.pay": FinalPayEvent;
  "calling.call.play": FinalPlayEvent;
  "calling.call.record": FinalRecordEvent;
  "calling.call.stream": FinalStreamEvent;
  "calling.call.tap": FinalTapEvent;
  "calling.call.transcribe": FinalTranscribeEvent;
}
