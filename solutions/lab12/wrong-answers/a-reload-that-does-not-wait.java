// region: task-3
// caught by: a reload during the first use: afterwards every job sees the new settings
// says: Does your reload return when another thread has the lock (tryLock)?
private record Settings(String host, String port) {}

private final java.util.concurrent.locks.ReentrantLock lock =
    new java.util.concurrent.locks.ReentrantLock();
private volatile Settings settings;

String address() {
  if (settings == null) {
    lock.lock();
    try {
      if (settings == null) store();
    } finally {
      lock.unlock();
    }
  }
  Settings seen = settings;
  return seen.host() + ":" + seen.port();
}

void reload() {
  if (lock.tryLock()) {
    try {
      store();
    } finally {
      lock.unlock();
    }
  }
}

private void store() {
  Map<String, String> values = file.get();
  settings = new Settings(values.get("host"), values.get("port"));
}
