/**
 * Jobs by the clock: cron expressions with a time zone, each tick enqueued once by the whole fleet.
 *
 * <p>Keys: {@code periodic:<name>}, the last tick that was enqueued, in seconds since the epoch;
 * {@code periodic}, a hash in which the workers tell pages what they enqueue, and when.
 */
package jobsinpractice.periodic;
