// region: task-4
// caught by: a retry that no first attempt has earned is postponed, and does not run
// says: this charge is lost. Throw a JobPostponed
private int earned;

@Override
public void call(Job job, Next next) throws Exception {
  synchronized (this) {
    if (job.attempt() == 0) {
      earned = Math.min(100, earned + 1);
    } else {
      if (earned < 10) return;
      earned -= 10;
    }
  }
  next.call();
}
