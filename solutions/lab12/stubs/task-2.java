// Lab 12, task 2: load each template once, even when two threads need it at the same moment. Copy
// OneThread.LazyTemplates and repair it.

/** Returns the template of a language. It is loaded at its first use, and only once. */
String get(String language) {
  throw ToDo.task(12, 2);
}
