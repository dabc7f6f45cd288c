/**
 * Jobs by the clock: cron expressions with a time zone, each tick enqueued once by the whole fleet.
 *
 * <p>Keys: {@code periodic:<name>}, the last tick that was enqueued, in seconds since the epoch.
 */
package jobsinpractice.periodic;
