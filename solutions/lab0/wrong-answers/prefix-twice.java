// region: task-2
// caught by: the key in which it waits, and the end from which it is claimed
// says: that key has the prefix twice
return new Place(jobsinpractice.engine.internal.Keys.queue("queue:default"), Place.End.RIGHT);
