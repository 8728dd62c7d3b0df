const { createConsumer } = require('./lib/consumer')
const { greet } = require('./lib/handlers')

const consumer = createConsumer({ contexts: ['factory'], onCall: greet })
consumer.run()
