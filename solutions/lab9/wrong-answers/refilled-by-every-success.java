// region: task-4
// caught by: ten first attempts earn one retry, whether they succeed or fail
// says: Does a retry that succeeds earn the next one
private int earned;

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
  if (job.attempt() > 0) {
    synchronized (this) {
      earned = 100;
    }
  }
}
