/** The worker as a command, with flags and a config file named like Sidekiq's. */
package jobsinpractice.cli;
