const { RelayConsumer } = require('@signalwire/node')
const settings = require('./settings')

exports.createConsumer = ({ contexts, onCall }) =>
  new RelayConsumer({
    ...settings,
    contexts,
    onIncomingCall: onCall,
  })
