// region: task-3
// caught by: one thread: the first use reads the file, and a reload reads it again
// says: the operator must learn of it
private record Settings(String host, String port) {}

private Settings current;

synchronized String address() {
  if (current == null) {
    current = read();
  }
  return current.host() + ":" + current.port();
}

synchronized void reload() {
  try {
    current = read();
  } catch (RuntimeException e) {
    System.err.println("the settings stay as they are: " + e.getMessage());
  }
}

private Settings read() {
  Map<String, String> values = file.get();
  return new Settings(values.get("host"), values.get("port"));
}
