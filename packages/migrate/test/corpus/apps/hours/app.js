const { RelayConsumer } = require('@signalwire/node')
const { isOpen } = require('./hours')

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ['shop'],
  onIncomingCall: async (call) => {
    if (!isOpen(process.env.HOUR)) {
      await call.hangup('busy')
      return
    }
    await call.answer()
    await call.playTTS({ text: 'Come in, we are open.' })
    await call.hangup()
  },
})

consumer.run()
