const { RelayConsumer } = require('@signalwire/node')

const settings = { project: process.env.PROJECT_ID, token: process.env.API_TOKEN }

const consumer = new RelayConsumer({
  setup(consumer) {
    consumer.project = settings.project
    consumer.token = settings.token
    // Two lines, one voice.
    consumer.contexts = ['day', 'night']
  },
  async onIncomingCall(call) {
    await call.answer()
    await call.playTTS({ text: `This is the ${call.context} line.` })
    await call.hangup()
  },
  teardown() {
    console.log('closed')
  },
})

consumer.run()
