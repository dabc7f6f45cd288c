// region: task-1
// caught by: a promise of 40 s goes to within_30_seconds
// says: far longer than the 40 s
return QueueName.of(java.util.Collections.max(offered));
