/**
 * Enqueues jobs by the clock: cron expressions with a time zone, each tick once by the whole fleet.
 *
 * <p>Keys: {@code periodic:<name>}, the last tick that was enqueued, in seconds since the epoch;
 * {@code periodic}, a hash in which the workers tell pages what they enqueue, and when.
 *
 * <p>Stable: {@code PeriodicJobs}, {@code PeriodicSet}, and the keys.
 *
 * @since 0.1.0
 */
package jobsinpractice.periodic;
