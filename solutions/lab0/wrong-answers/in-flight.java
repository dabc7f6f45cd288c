// region: task-2
// caught by: the key in which it waits, and the end from which it is claimed
// says: that is where a job is while it runs
return new Place("inflight", Place.End.RIGHT);
