// Lab 14, task 1: open the batch, add jobs and push them, close it, and return how many of its jobs
// are pending.

/** Opens the batch. If it was opened before, nothing changes. */
void open() {
  throw ToDo.task(14, 1);
}

/**
 * Adds any number of jobs to the batch, and pushes them. Returns false, and does nothing, if the
 * batch is not open.
 */
boolean add(List<BatchJob> jobs) {
  throw ToDo.task(14, 1);
}

/** Closes the batch: the opener adds no more jobs. */
void close() {
  throw ToDo.task(14, 1);
}

/** Returns how many jobs of the batch have not succeeded yet. */
long pending() {
  throw ToDo.task(14, 1);
}
