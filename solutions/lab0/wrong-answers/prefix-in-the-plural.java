// region: task-2
// caught by: the key in which it waits, and the end from which it is claimed
// says: an s too many
return new Place(jobsinpractice.engine.internal.Keys.QUEUES + ":default", Place.End.RIGHT);
