// region: task-4
// caught by: a retry that no first attempt has earned is postponed, and does not run
// says: a budget starts empty
private int earned = 100;

@Override
public void call(Job job, Next next) throws Exception {
  synchronized (this) {
    if (job.attempt() == 0) {
      earned = Math.min(100, earned + 1);
    } else {
      if (earned < 10) throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "spent");
      earned -= 10;
    }
  }
  next.call();
}
