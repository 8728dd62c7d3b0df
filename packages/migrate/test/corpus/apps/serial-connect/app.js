const { RelayConsumer } = require('@signalwire/node')

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ['serial'],
  onIncomingCall: async (call) => {
    await call.answer()
    const { successful } = await call.connect(
      { type: 'phone', to: '+15550631', timeout: 10 },
      { type: 'phone', to: '+15550632', timeout: 10 },
    )
    if (successful) {
      await call.waitForEnded()
      return
    }
    await call.playTTS({ text: 'Neither of them is there.' })
    await call.hangup()
  },
})

consumer.run()
