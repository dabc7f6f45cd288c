// Lab 14, task 5: open a batch as a part of another one, count it there, and add jobs from inside a
// job.

/**
 * Opens this batch as a part of its parent, where it counts as one job. Returns whether the
 * parent is open. If the parent is not open, or if this batch was opened before, nothing changes.
 */
boolean openIn(Batch parent) {
  throw ToDo.task(14, 5);
}

/**
 * Counts this batch in its parent, if it has one and if this batch is complete. It counts as
 * succeeded if it has succeeded; otherwise as dead if one of its jobs has died; otherwise as
 * failed. Then calls the parent's {@code callBack}, and counts the parent in its own parent.
 */
void countInParent() {
  throw ToDo.task(14, 5);
}

/**
 * Adds jobs to the batch from inside one of its jobs, and pushes them, also after the batch was
 * closed. Returns false, and does nothing, unless the job is pending. A job is not pending if it
 * has succeeded already, if it belongs to another batch, or if its batch has expired.
 */
boolean addFrom(String jid, List<BatchJob> jobs) {
  throw ToDo.task(14, 5);
}
