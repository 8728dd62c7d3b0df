// Project, token and context are in .env
const { RelayConsumer } = require('@signalwire/node')

const consumer = new RelayConsumer({
  project: process.env.SW_PROJECT,
  token: process.env.SW_TOKEN,
  contexts: [process.env.SW_CONTEXT],
  onIncomingCall: async (call) => {
    await call.answer()
    await call.playTTS({ text: 'The settings are right.' })
    await call.hangup()
  },
})

consumer.run()
