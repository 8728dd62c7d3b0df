const { RelayConsumer } = require('@signalwire/node')

const log = (...words) => console.log('[calls]', ...words)

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ['log'],
  ready: () => log('ready'),
  teardown: () => log('stopped'),
  onIncomingCall: async (call) => {
    log('from', call.from, 'to', call.to, call.type, call.context)
    call.on('ended', (call) => log('ended', call.from, call.state))
    await call.answer()
    log(call.answered, call.active, call.ended)
    await call.playSilence(2)
    await call.hangup()
  },
})

consumer.run()
