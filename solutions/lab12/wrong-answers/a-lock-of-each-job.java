// region: task-3
// caught by: two jobs are the first to need the address: the file is read once
// says: each job takes a lock of its own
// also says: stored it after the reload
private record Settings(String host, String port) {}

private volatile Settings current;

String address() {
  Settings now = current;
  if (now == null) {
    now = first();
  }
  return now.host() + ":" + now.port();
}

synchronized void reload() {
  current = read();
}

private Settings first() {
  synchronized (new Object()) {
    if (current == null) {
      current = read();
    }
    return current;
  }
}

private Settings read() {
  Map<String, String> values = file.get();
  return new Settings(values.get("host"), values.get("port"));
}
