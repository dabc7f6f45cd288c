// region: task-3
private String host;
private String port;

synchronized String address() {
  if (host == null) {
    reload();
  }
  return host + ":" + port;
}

synchronized void reload() {
  Map<String, String> values = file.get();
  host = values.get("host");
  port = values.get("port");
}
