from signalwire.relay.consumer import Consumer
import os

class Robot(Consumer):
  def setup(self):
    self.project = os.environ['PROJECT_ID']
    self.token = os.environ['API_TOKEN']
    self.contexts = ['robot']

  async def on_incoming_call(self, call):
    await call.answer()
    tap = await call.tap_async(audio_direction='both', target_type='rtp', target_addr='127.0.0.1', target_port=40410, codec='PCMU')
    print(f'{tap.source_device["type"]} {tap.completed}')
    both = await call.prompt_tts(prompt_type='both', text='Your code?', digits_max=4, digits_terminators='#', end_silence_timeout=1, speech_timeout=10, language='en-GB')
    print(f'{both.result} {both.terminator}')
    sent = await call.send_digits('1w2#')
    print(sent.successful)
    fax = await call.detect_fax(tone='CED', timeout=5)
    print(f'{fax.successful} {fax.result}')
    await tap.stop()
    nothing = await call.prompt('digits', [{ 'type': 'silence', 'duration': 1 }], digits_max=1, initial_timeout=2)
    print(f'{nothing.successful} {nothing.event.name}')
    await call.hangup(reason='busy')
    late = await call.play_tts('Too late')
    print(f'{late.successful} {call.busy}')

Robot().run()
