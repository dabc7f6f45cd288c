package jobsinpractice.simulator.scaling;

/**
 * How long a class's jobs took on one machine.
 *
 * @param jobs how many ended
 * @param meanSeconds their mean time on a thread, in seconds
 */
public record ServiceTime(int jobs, double meanSeconds) {}
