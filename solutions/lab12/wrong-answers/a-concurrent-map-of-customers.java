// region: task-5
// caught by: one thread runs any jobs: each sees its own customer, and none sees another's
// says: a ConcurrentHashMap accepts no null
private final java.util.Map<Thread, String> customers =
    new java.util.concurrent.ConcurrentHashMap<>();

String id() {
  return customers.get(Thread.currentThread());
}

@Override
public void call(Job job, Next next) throws Exception {
  customers.put(Thread.currentThread(), customerOf(job));
  try {
    next.call();
  } finally {
    customers.remove(Thread.currentThread());
  }
}
