// Lab 15, task 5: find the slowest machine, by comparing its jobs with the same class's jobs elsewhere.

/**
 * Returns the id of the slowest machine, or empty if none is slow.
 *
 * <p>A machine's time is compared with the time that the same jobs usually take: for each class, as
 * many jobs as it ended, at the median of that class's means over all machines, this one included.
 * For an even number of means, take either of the two in the middle, or their mean.
 */
static OptionalInt find(List<MachineReading> machines) {
  throw ToDo.task(15, 5);
}
