from signalwire.relay.consumer import Consumer
import os

class Fax(Consumer):
  def setup(self):
    self.project = os.environ['PROJECT_ID']
    self.token = os.environ['API_TOKEN']
    self.contexts = ['fax']

  async def on_incoming_call(self, call):
    call.on('fax.page', lambda params: print(f'page {params["fax"]["params"]["number"]}'))
    await call.answer()
    result = await call.fax_receive()
    if result.successful:
      print(f'{result.direction} {result.pages} {result.event.name} {result.event.payload["type"]}')
      print(result.document.startswith('http'))
    answer = await call.fax_send(url='https://docs.example/receipt.pdf', identity='+15550530', header='Receipt')
    print(f'{answer.successful} {answer.direction} {answer.pages}')
    await call.hangup()

Fax().run()
