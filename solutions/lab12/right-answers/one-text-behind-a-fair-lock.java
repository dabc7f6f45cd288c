// region: task-3
private final java.util.concurrent.locks.Lock lock =
    new java.util.concurrent.locks.ReentrantLock(true);
private String address;

String address() {
  lock.lock();
  try {
    if (address == null) {
      reload();
    }
    return address;
  } finally {
    lock.unlock();
  }
}

void reload() {
  lock.lock();
  try {
    Map<String, String> values = Map.copyOf(file.get());
    address = String.join(":", values.get("host"), values.get("port"));
  } finally {
    lock.unlock();
  }
}
