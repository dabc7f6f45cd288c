// Lab 7, task 1: answer the resident memory of this process and the used heap, both in bytes.

/**
 * Resident memory: what the container's limit is held against. Where the system does not say,
 * what the JVM has committed, in the heap and outside of it: the nearest number that it knows.
 *
 * @return bytes
 */
long resident() {
  throw ToDo.task(7, 1);
}

/**
 * The part of the Java heap that objects take now, dead ones that wait for a collection included.
 *
 * @return bytes
 */
long heap() {
  throw ToDo.task(7, 1);
}
