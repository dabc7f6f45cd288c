/**
 * Reads and changes what is in Redis: jobs, queues, and processes, with the actions that people
 * take on what they see. Depths are counts, latencies are seconds. Nothing here is cached; every
 * call asks Redis.
 *
 * <p>Stable, as a whole.
 *
 * @since 0.1.0
 */
package jobsinpractice.engine.admin;
