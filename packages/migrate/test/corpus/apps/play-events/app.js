const { RelayConsumer } = require('@signalwire/node')

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ['events'],
  onIncomingCall: async (call) => {
    let played = 0
    call.on('play.playing', () => console.log('playing'))
    call.on('play.finished', () => {
      played++
    })
    call.on('ended', () => console.log('ended after', played, 'announcements'))
    await call.answer()
    await call.playTTS({ text: 'First.' })
    await call.playTTS({ text: 'Second.' })
    await call.hangup()
  },
})

consumer.run()
