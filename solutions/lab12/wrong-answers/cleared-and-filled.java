// region: task-3
// caught by: a job reads the address during a reload: old or new, never half of each
// says: read the host before the reload
// also says: both jobs found no settings
private final Map<String, String> values = new java.util.concurrent.ConcurrentHashMap<>();

String address() {
  if (values.isEmpty()) {
    reload();
  }
  return values.get("host") + ":" + values.get("port");
}

synchronized void reload() {
  Map<String, String> fresh = file.get();
  values.clear();
  values.putAll(fresh);
}
