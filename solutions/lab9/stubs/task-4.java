// Lab 9, task 4: run each first attempt, and a retry only if ten first attempts have earned it; postpone
// the other retries.

/**
 * Runs the job by {@code next.call()}, or throws a {@link JobPostponed} if it is a retry that the
 * budget does not allow. {@code job.attempt()} is 0 for a first attempt.
 */
@Override
public void call(Job job, Next next) throws Exception {
  throw ToDo.task(9, 4);
}
