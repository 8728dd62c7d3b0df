from signalwire.relay.consumer import Consumer
import os

class Sms(Consumer):
  def setup(self):
    self.project = os.environ['PROJECT_ID']
    self.token = os.environ['API_TOKEN']
    self.contexts = ['sms']

  async def on_incoming_message(self, message):
    print(f'{message.from_number} to {message.to_number}: {message.body} ({message.state}, {message.direction}, {message.segments})')
    result = await self.client.messaging.send(from_number=message.to_number, to_number=message.from_number, context='sms', body=f'You wrote: {message.body}', tags=['echo'])
    if result.successful:
      print(f'sent {len(result.message_id) > 0}')

  async def on_message_state_change(self, message):
    print(f'{message.to_number} {message.state}')

Sms().run()
