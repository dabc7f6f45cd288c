// Lab 14, task 5: open a batch as a part of another one, count it there, and add jobs from inside a
// job.

/**
 * Opens this batch as a part of its parent, which counts it as one of its jobs. Returns false, and
 * does nothing, if the parent is not open.
 */
boolean openIn(Batch parent) {
  throw ToDo.task(14, 5);
}

/**
 * Counts this batch in its parent, if it has one and if this batch is complete. It counts as
 * succeeded if it has succeeded; otherwise as dead if one of its jobs has died; otherwise as
 * failed. Then calls back what has happened to the parent, and counts the parent in its own parent.
 */
void countInParent() {
  throw ToDo.task(14, 5);
}

/**
 * Adds jobs to the batch from inside one of its jobs, and pushes them, also after the batch was
 * closed. Returns false, and does nothing, unless the job is pending. A job that has succeeded is
 * not pending in its second run, and neither is a job of another batch or of one that has expired.
 */
boolean addFrom(String jid, List<BatchJob> jobs) {
  throw ToDo.task(14, 5);
}
