// region: task-3
// caught by: one thread: the first use reads the file, and a reload reads it again
// says: the host and the port are swapped
private record Settings(String host, String port) {}

private volatile Settings current;

String address() {
  Settings now = current;
  if (now == null) {
    now = first();
  }
  return now.port() + ":" + now.host();
}

synchronized void reload() {
  current = read();
}

private synchronized Settings first() {
  if (current == null) {
    current = read();
  }
  return current;
}

private Settings read() {
  Map<String, String> values = file.get();
  return new Settings(values.get("host"), values.get("port"));
}
