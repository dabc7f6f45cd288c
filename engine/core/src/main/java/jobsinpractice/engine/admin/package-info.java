/**
 * What Redis says about jobs, queues and processes: the read side, with the few actions that people
 * take on what they see. Depths are counts, latencies are seconds. Nothing here is cached; every
 * call asks Redis.
 */
package jobsinpractice.engine.admin;
