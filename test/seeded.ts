import fc from 'fast-check'

// Properties that choose no seed of their own take the run's.
fc.configureGlobal({ seed: Number(process.env['SEED']) })
