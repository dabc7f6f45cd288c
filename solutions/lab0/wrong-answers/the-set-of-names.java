// region: task-2
// caught by: the key in which it waits, and the end from which it is claimed
// says: that is the set of all queue names
return new Place("queues", Place.End.RIGHT);
