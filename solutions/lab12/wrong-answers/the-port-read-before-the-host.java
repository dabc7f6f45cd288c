// region: task-3
// caught by: a job reads the address during a reload: old or new, never half of each
// says: address() reads the field twice
private record Settings(String host, String port) {}

private volatile Settings current;

String address() {
  if (current == null) {
    first();
  }
  String port = current.port();
  return current.host() + ":" + port;
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
