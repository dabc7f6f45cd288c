// Lab 14, task 4: count a job that has failed, and one that has died, and return the last errors.
// Then let succeeded and callBack take them into account.

/** Counts a job that has run and failed, and will be retried. */
void failed(String jid, String error) {
  throw ToDo.task(14, 4);
}

/** Counts a job that has failed for the last time: it goes to the dead set. */
void died(String jid, String error) {
  throw ToDo.task(14, 4);
}

/** Returns the last error of each job that has failed and has not succeeded since, by jid. */
Map<String, String> failures() {
  throw ToDo.task(14, 4);
}
