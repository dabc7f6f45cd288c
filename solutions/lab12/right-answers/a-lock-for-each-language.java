// region: task-2
private final Map<String, String> loaded = new ConcurrentHashMap<>();
private final Map<String, Object> locks = new ConcurrentHashMap<>();

String get(String language) {
  synchronized (locks.computeIfAbsent(language, key -> new Object())) {
    String template = loaded.get(language);
    if (template == null) {
      template = loader.apply(language);
      loaded.put(language, template);
    }
    return template;
  }
}
