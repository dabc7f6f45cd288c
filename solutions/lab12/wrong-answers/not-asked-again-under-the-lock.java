// region: task-3
// caught by: two jobs are the first to need the address: the file is read once
// says: Ask again after you have taken the lock
private record Settings(String host, String port) {}

private volatile Settings current;

String address() {
  Settings settings = current;
  if (settings == null) {
    settings = first();
  }
  return settings.host() + ":" + settings.port();
}

synchronized void reload() {
  current = read();
}

private synchronized Settings first() {
  current = read();
  return current;
}

private Settings read() {
  Map<String, String> values = file.get();
  return new Settings(values.get("host"), values.get("port"));
}
