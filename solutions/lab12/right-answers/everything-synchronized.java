// region: task-3
private record Settings(String host, String port) {}

private Settings current;

synchronized String address() {
  if (current == null) {
    current = read();
  }
  return current.host() + ":" + current.port();
}

synchronized void reload() {
  current = read();
}

private Settings read() {
  Map<String, String> values = file.get();
  return new Settings(values.get("host"), values.get("port"));
}
