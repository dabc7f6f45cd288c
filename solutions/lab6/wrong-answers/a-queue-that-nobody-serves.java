// region: task-1
// caught by: a promise of 40 s goes to within_30_seconds
// says: no queue on offer promises 40 s
return QueueName.of(work.promised());
