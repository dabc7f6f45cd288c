// Lab 15, task 5: find the slowest machine, by comparing its jobs with the usual time of their class.

/**
 * Returns the id of the slowest machine, or empty if none is slow.
 *
 * <p>The method compares how long a machine's jobs took, all together, with how long they usually
 * take. What a job of a class usually takes is the median of the class's means, over all machines
 * that ended jobs of the class, this one included. For an even number of means, take either of
 * the two in the middle, or their mean.
 */
static OptionalInt find(List<MachineReading> machines) {
  throw ToDo.task(15, 5);
}
