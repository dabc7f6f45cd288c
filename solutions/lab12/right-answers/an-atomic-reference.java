// region: task-3
private final java.util.concurrent.atomic.AtomicReference<String> current =
    new java.util.concurrent.atomic.AtomicReference<>();

String address() {
  String seen = current.get();
  return seen == null ? first() : seen;
}

synchronized void reload() {
  current.set(read());
}

private synchronized String first() {
  if (current.get() == null) {
    current.set(read());
  }
  return current.get();
}

private String read() {
  Map<String, String> values = file.get();
  return values.get("host") + ":" + values.get("port");
}
