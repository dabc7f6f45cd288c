// region: task-5
private final ThreadLocal<String> customer = new ThreadLocal<>();

String id() {
  return customer.get();
}

@Override
public void call(Job job, Next next) throws Exception {
  String before = customer.get();
  customer.set(customerOf(job));
  try {
    next.call();
  } finally {
    if (before == null) {
      customer.remove();
    } else {
      customer.set(before);
    }
  }
}
