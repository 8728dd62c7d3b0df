const { RelayConsumer } = require('@signalwire/node')

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ['forward'],
  onIncomingCall: async (call) => {
    await call.answer()
    await call.playTTS({ text: 'One moment, please.' })
    const dial = await call.connect({ type: 'phone', to: '+15550601', timeout: 20 })
    if (dial.successful) {
      await call.waitForEnded()
    } else {
      await call.playTTS({ text: 'There is no answer.' })
      await call.hangup()
    }
  },
})

consumer.run()
