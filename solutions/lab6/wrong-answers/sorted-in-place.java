// region: task-1
// caught by: a promise of 40 s goes to within_30_seconds
// says: use a copy, such as new
offered.sort(Comparator.naturalOrder());
String name = null;
for (Duration promise : offered) {
  if (promise.compareTo(work.promised()) <= 0) name = QueueName.of(promise);
}
if (name == null) throw new IllegalArgumentException("none for " + work);
return name;
