// region: task-4
// caught by: ten first attempts earn one retry, whether they succeed or fail
// says: earn before next.call()
private int earned;

@Override
public void call(Job job, Next next) throws Exception {
  if (job.attempt() > 0) {
    synchronized (this) {
      if (earned < 10) throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "spent");
      earned -= 10;
    }
  }
  next.call();
  if (job.attempt() == 0) {
    synchronized (this) {
      earned = Math.min(100, earned + 1);
    }
  }
}
