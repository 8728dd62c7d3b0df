/**
 * Methods of the platform that the simulator does not carry out yet. They are refused with code 501
 * and what stands here. A method of the catalogue that is neither here nor has a handler fails a test.
 */
export const notSimulated: Readonly<Record<string, string>> = {
  "calling.transfer": "a call cannot move to another context yet",
  "calling.refer": "there is no SIP endpoint that could be referred",
  "calling.bind_digit": "digits cannot start commands yet",
  "calling.clear_digit_bindings": "digits cannot start commands yet",
  "calling.live_transcribe": "nothing is written down yet; calling.transcribe tells its states",
  "calling.live_translate": "nothing is translated yet",
  "calling.amazon_bedrock": "there is no such agent; calling.ai has one that is silent",
  "calling.ai_message": "the agent of calling.ai cannot be talked to yet",
  "calling.ai_hold": "the agent of calling.ai cannot be put on hold yet",
  "calling.ai_unhold": "the agent of calling.ai cannot be put on hold yet",
  "calling.ai_sidecar": "there is no sidecar yet",
  "calling.ai_sidecar.ask": "there is no sidecar yet",
  "calling.ai_sidecar.poke": "there is no sidecar yet",
  "calling.ai_sidecar.status": "there is no sidecar yet",
  "calling.ai_sidecar.stop": "there is no sidecar yet",
};
