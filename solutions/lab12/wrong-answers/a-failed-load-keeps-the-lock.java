// region: task-2
// caught by: two threads need the same template: it is loaded once
// says: the load failed, and its thread never released the lock
private final java.util.concurrent.locks.ReentrantLock lock =
    new java.util.concurrent.locks.ReentrantLock(true);
private final Map<String, String> loaded = new java.util.HashMap<>();

String get(String language) {
  lock.lock();
  if (!loaded.containsKey(language)) {
    loaded.put(language, loader.apply(language));
  }
  String template = loaded.get(language);
  lock.unlock();
  return template;
}
