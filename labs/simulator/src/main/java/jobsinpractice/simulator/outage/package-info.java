/**
 * A service that collapses under load, and the workers that call it, in virtual time. Unlike the
 * rest of the simulator it runs real code of the engine or of a learner: middleware and retry
 * policies ({@link jobsinpractice.simulator.outage.RetryCode}).
 */
package jobsinpractice.simulator.outage;
