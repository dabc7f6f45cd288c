// region: task-4
// caught by: a retry that no first attempt has earned is postponed, and does not run
// says: one first attempt has earned a tenth of a retry
private int earned;

@Override
public void call(Job job, Next next) throws Exception {
  synchronized (this) {
    if (job.attempt() == 0) {
      earned = Math.min(10, earned + 1);
    } else {
      if (earned < 1) throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "spent");
      earned -= 1;
    }
  }
  next.call();
}
