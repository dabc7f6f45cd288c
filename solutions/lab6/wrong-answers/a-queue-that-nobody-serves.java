// region: task-1
// caught by: a promise of 40 s goes to within_30_seconds
// says: that queue is not on offer
return QueueName.of(work.promised());
