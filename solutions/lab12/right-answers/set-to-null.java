// region: task-5
private final ThreadLocal<String> customer = new ThreadLocal<>();

String id() {
  return customer.get();
}

@Override
public void call(Job job, Next next) throws Exception {
  customer.set(customerOf(job));
  try {
    next.call();
  } finally {
    customer.set(null);
  }
}
