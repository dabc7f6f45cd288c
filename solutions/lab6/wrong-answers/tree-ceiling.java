// region: task-1
// caught by: a promise of 40 s goes to within_30_seconds
// says: jobs in that queue may wait 60 s
Duration next = new java.util.TreeSet<>(offered).ceiling(work.promised());
if (next == null) throw new IllegalArgumentException();
return QueueName.of(next);
