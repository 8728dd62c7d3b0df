var RelayClient = require('@signalwire/node').RelayClient

var client = new RelayClient({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
})

client.on('signalwire.ready', function (client) {
  client.calling.onReceive(['hello'], function (call) {
    call
      .answer()
      .then(function () {
        return call.playTTS({ text: 'Hello from the callbacks.' })
      })
      .then(function () {
        return call.hangup()
      })
  })
})

client.on('signalwire.error', function (error) {
  console.error('SignalWire error', error)
})

client.connect()
