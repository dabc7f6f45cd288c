// Lab 7, task 1: return the resident memory of this process and its used heap, both in bytes.

/**
 * Returns the resident memory at this moment, which is what the container's limit applies to. Linux
 * writes it in the line VmRSS, in kB of 1,024 bytes. If that line is missing, returns the memory
 * that the JVM has committed, inside the heap and outside it, as {@code jvm} reports it.
 *
 * @return bytes
 */
long resident() {
  throw ToDo.task(7, 1);
}

/**
 * Returns the used part of the Java heap at this moment, as {@code jvm} reports it, dead objects
 * included. It must not start a garbage collection, because a collection stops every job.
 *
 * @return bytes
 */
long heap() {
  throw ToDo.task(7, 1);
}
