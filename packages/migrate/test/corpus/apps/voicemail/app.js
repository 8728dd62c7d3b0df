const { RelayConsumer } = require('@signalwire/node')

const mailbox = []

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ['home', 'office'],
  onIncomingCall: async (call) => {
    const { successful } = await call.answer()
    if (!successful) {
      return
    }

    await call.playTTS({ text: 'Please leave your message after the beep.', gender: 'male' })

    // The pound key ends the message.
    const result = await call.record({
      beep: true,
      format: 'mp3',
      stereo: true,
      direction: 'speak',
      end_silence_timeout: 3,
      terminators: '#',
    })

    if (result.successful) {
      mailbox.push({ from: call.from, url: result.url, duration: result.duration })
      await call.playTTS({ text: `Thank you. There are ${mailbox.length} messages.` })
    } else {
      await call.playTTS({ text: 'We heard nothing.' })
    }

    await call.hangup()
  },
})

consumer.run()
