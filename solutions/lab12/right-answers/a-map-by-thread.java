// region: task-5
private final java.util.Map<Thread, String> customers =
    new java.util.concurrent.ConcurrentHashMap<>();

String id() {
  return customers.get(Thread.currentThread());
}

@Override
public void call(Job job, Next next) throws Exception {
  String id = customerOf(job);
  if (id != null) {
    customers.put(Thread.currentThread(), id);
  }
  try {
    next.call();
  } finally {
    customers.remove(Thread.currentThread());
  }
}
