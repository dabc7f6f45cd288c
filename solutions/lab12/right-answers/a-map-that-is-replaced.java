// region: task-3
private final Object lock = new Object();
private volatile Map<String, String> values;

String address() {
  if (values == null) {
    synchronized (lock) {
      if (values == null) {
        values = Map.copyOf(file.get());
      }
    }
  }
  Map<String, String> seen = values;
  return seen.get("host") + ":" + seen.get("port");
}

void reload() {
  synchronized (lock) {
    values = Map.copyOf(file.get());
  }
}
