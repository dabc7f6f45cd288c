/**
 * Runs a worker as a command, with flags and a config file named like Sidekiq's.
 *
 * <p>Stable: the flags, the keys of the config file, the exit codes, and {@code WorkerCommand}.
 *
 * @since 0.1.0
 */
package jobsinpractice.cli;
