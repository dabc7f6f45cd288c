// region: task-5
// caught by: a thread that a job started outlives the job: it has no customer
// says: does not identify a thread
private final java.util.Map<String, String> byThread =
    new java.util.concurrent.ConcurrentHashMap<>();

String id() {
  return byThread.get(Thread.currentThread().getName());
}

@Override
public void call(Job job, Next next) throws Exception {
  String thread = Thread.currentThread().getName();
  String id = customerOf(job);
  if (id != null) byThread.put(thread, id);
  try {
    next.call();
  } finally {
    byThread.remove(thread);
  }
}
